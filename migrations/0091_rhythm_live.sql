-- Two people walk through the checklist at once: each sees at once what the other makes of it.
CALL tell_of('rhythm_item', 'rhythm', 'id', 'version');
