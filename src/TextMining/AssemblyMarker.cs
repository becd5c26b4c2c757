namespace TextMining;

internal static class AssemblyMarker;
