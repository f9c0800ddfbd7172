"""The register as documents: områden with their läge → text. Pure; whoever asks writes the text where it should go."""
