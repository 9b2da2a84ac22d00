"""The preview: a small server that shows the site from memory and reloads it after each save."""
