namespace TextMining.Taxonomies;

/// <summary>A leaf of the cause tree: what the customer is dissatisfied with, at the last step that failed.</summary>
/// <param name="Code">Stable ASCII code, such as <c>OUT.SUDDEN</c>; never reused.</param>
/// <param name="Zh">Chinese name; may change between versions.</param>
/// <param name="En">English name; may change between versions.</param>
/// <param name="Definition">What belongs to it.</param>
/// <param name="Boundary">Where its neighbours begin.</param>
/// <param name="Department">Key of the lead department.</param>
/// <param name="Support">Keys of departments that usually support.</param>
/// <param name="DefaultUrgency">Urgency level <c>U1</c>–<c>U4</c> before any rule.</param>
/// <param name="Crosswalk">Name of another classification → the place in it, such as <c>sgcc-2014</c> → 停电计划执行.</param>
public sealed record Cause(
    string Code,
    string Zh,
    string En,
    BilingualText Definition,
    string Boundary,
    string Department,
    IReadOnlyList<string> Support,
    string DefaultUrgency,
    IReadOnlyDictionary<string, string> Crosswalk);
