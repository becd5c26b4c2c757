using TextMining.Mining.Clustering;
using TextMining.Mining.Internals;
using TextMining.Mining.Profiles;

namespace TextMining.Mining.Repeats;

/// <summary>Tickets by their rarest features, growing one at a time. Rarity is that of the tickets so far.</summary>
internal sealed class WordedIndex
{
    private const int ProbedFeatures = 12;
    private const int LongestList = 128;
    private const int Compared = 24;

    private readonly FeatureSpace _whole = new(48);
    private readonly FeatureSpace _matter = new(24);
    private readonly FeatureSpace _names = new(16);
    private readonly List<TicketVectors> _vectors = [];
    private readonly Dictionary<int, LatestList> _lists = [];
    private readonly GroupingBounds _bounds = new();

    /// <summary>Takes in a ticket.</summary>
    /// <returns>Its number: tickets are numbered from 0 in the order of arrival.</returns>
    public int Add(RawProfile profile)
    {
        _whole.Add(profile.Whole);
        _matter.Add(profile.Matter);
        _names.Add(profile.Names);
        var number = _vectors.Count;
        _vectors.Add(new TicketVectors(_whole.TakeAll(number), _matter.TakeAll(number), _names.TakeAll(number)));
        return number;
    }

    /// <summary>Lets later tickets find a ticket.</summary>
    public void Publish(int number)
    {
        foreach (var feature in _vectors[number].Whole.Features)
        {
            if (!_lists.TryGetValue(feature, out var list))
            {
                _lists[feature] = list = new LatestList(LongestList);
            }

            list.Add(number);
        }
    }

    /// <summary>Published tickets that share rare features with a ticket, the most alike first.</summary>
    public IEnumerable<int> Candidates(int number)
    {
        var vector = _vectors[number].Whole;
        var sums = new Dictionary<int, float>();
        foreach (var feature in vector.Heaviest(ProbedFeatures).Features)
        {
            if (_lists.TryGetValue(feature, out var list))
            {
                var weight = _whole.Table.Rarity(feature);
                foreach (var other in list.Items)
                {
                    sums[other] = sums.GetValueOrDefault(other) + (weight * weight);
                }
            }
        }

        return sums.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(Compared).Select(pair => pair.Key);
    }

    public double Score(int a, int b) => MatterScore.Pair(_vectors[a], _vectors[b], _bounds);

    /// <summary>Whether two tickets name different places.</summary>
    public bool Elsewhere(int a, int b) => MatterScore.Elsewhere(_vectors[a], _vectors[b], _bounds);
}
