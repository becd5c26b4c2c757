namespace TextMining.Urgency;

/// <summary>Who must know of a complaint (投诉等级). A proposal only: a person decides.</summary>
public enum ComplaintGrade
{
    /// <summary>一般.</summary>
    Ordinary,

    /// <summary>重要: prefecture level, or the customer says that they will go over heads.</summary>
    Important,

    /// <summary>重大: provincial government, regulator or provincial media.</summary>
    Major,

    /// <summary>特殊: national bodies or media, collective to the regulator, death or serious injury.</summary>
    Special,
}
