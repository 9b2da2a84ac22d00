"""A list of acties, as regions keep it in a spreadsheet or document: rows of cells in, files and a report out; and back."""
