"""One module per service; each is imported when the client first touches it."""
