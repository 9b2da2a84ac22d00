"""The doors to the disk: reading a folder, keeping results, publishing a site, putting an editor's files in place."""
