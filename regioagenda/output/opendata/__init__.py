"""The open data under `/data/v1/`."""
