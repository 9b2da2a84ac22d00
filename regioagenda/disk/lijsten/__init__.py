"""The rim where lists come in and go out: spreadsheets and documents to rows of cells, and rows to spreadsheets."""
