"""The accuracy gate: what is read from packs whose truth is known, against floors that only rise."""
