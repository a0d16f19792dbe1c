-- What somebody said of a signal stays as it was said, but for the name of who is erased.
GRANT UPDATE (note) ON signal_answer TO cadans_app;
