"""What kinds of page share: the views of small things, the head, texts with terms explained, lists and tables."""
