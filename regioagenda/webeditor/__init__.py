"""The optional web editor at `/beheer/`: its page, its configuration and where its script comes from."""
