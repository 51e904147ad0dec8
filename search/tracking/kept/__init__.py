"""What was derived, kept from one asking to the next in the archive's folder `cache`. No truth, and safe to delete."""
