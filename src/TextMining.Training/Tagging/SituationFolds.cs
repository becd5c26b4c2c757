using System.Text;

namespace TextMining.Training.Tagging;

/// <summary>Puts situations into folds by their names, so that the folds do not depend on the order of tickets.</summary>
internal static class SituationFolds
{
    public static int Of(string situation, int folds, int seed)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(situation))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return (int)((hash ^ (uint)seed) % (uint)folds);
    }
}
