"""Two years of Stonebridge's packs, drawn for the tracking gate and not kept: three committees and the Cabinet."""
