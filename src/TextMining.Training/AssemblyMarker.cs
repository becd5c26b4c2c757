namespace TextMining.Training;

internal static class AssemblyMarker;
