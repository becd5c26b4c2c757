using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Tickets taken for one matter while groups are being joined.</summary>
internal sealed class MatterGroup
{
    public MatterGroup(int ticket, TicketVectors vectors)
    {
        Members = [ticket];
        Whole = new GroupSum(vectors.Whole);
        Matter = new GroupSum(vectors.Matter);
        Names = new GroupSum(vectors.Names);
        Named = vectors.Names.Count > 0 ? 1 : 0;
    }

    public List<int> Members { get; }

    public GroupSum Whole { get; }

    public GroupSum Matter { get; }

    public GroupSum Names { get; }

    /// <summary>How many members name a place.</summary>
    public int Named { get; private set; }

    public void Absorb(MatterGroup other)
    {
        Members.AddRange(other.Members);
        Whole.Add(other.Whole);
        Matter.Add(other.Matter);
        Names.Add(other.Names);
        Named += other.Named;
    }
}
