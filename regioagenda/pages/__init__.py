"""What a page says: one file per kind of page, with its frozen view and its plan function."""
