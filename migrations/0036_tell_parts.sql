-- Notes and quotes are told of as changes of their deal. Products, people and competitors raise the deal's version.
CALL tell_of('note', 'deal', 'deal_id');
CALL tell_of('quote', 'deal', 'deal_id');
