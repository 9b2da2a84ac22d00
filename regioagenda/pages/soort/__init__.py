"""One file per kind of page: its frozen view and the function that plans it. `lijst.py` above says which exist."""
