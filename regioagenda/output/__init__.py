"""Which bytes exist: HTML, search index, open data, assets and the address book."""
