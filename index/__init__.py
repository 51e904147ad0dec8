"""Records -> full text, and back as hits. Disposable: rebuilt from the store at will."""
