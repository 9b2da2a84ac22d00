"""Files, YAML and Markdown with the place of every value; knows nothing about agendas."""
