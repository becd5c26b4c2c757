using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>The sum of the vectors of a group. The inner product of two sums is the sum of all pairwise products: the mean link between two groups costs one product.</summary>
internal sealed class GroupSum(SparseVector vector)
{
    /// <summary>Beyond this many features the lightest half is dropped: they are the words of single members.</summary>
    private const int MostFeatures = 1024;

    private SparseVector _sum = vector;
    private double _length = -1;

    public SparseVector Value => _sum;

    public double Length => _length >= 0 ? _length : _length = Math.Sqrt(_sum.Dot(_sum));

    public double Dot(GroupSum other) => _sum.Dot(other._sum);

    /// <summary>The cosine of the two sums; 0 when either is empty.</summary>
    public double Cosine(GroupSum other)
    {
        var lengths = Length * other.Length;
        return lengths > 0 ? Dot(other) / lengths : 0;
    }

    public void Add(GroupSum other)
    {
        _sum = _sum.Plus(other._sum);
        if (_sum.Count > MostFeatures)
        {
            _sum = _sum.Heaviest(MostFeatures / 2);
        }

        _length = -1;
    }
}
