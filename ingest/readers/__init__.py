"""One module per kind of paper: lines and tables of a paper -> (records, doubts)."""
