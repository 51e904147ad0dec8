"""What a council archive holds: records, dates, names, errors and the store. Imports nothing of ours."""
