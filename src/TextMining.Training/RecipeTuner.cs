using TextMining.Features;
using TextMining.Segmentation;
using TextMining.Training.Evaluations;

namespace TextMining.Training;

/// <summary>Chooses a recipe for given rows by cross-validation, within a time budget. Immutable; may be used from several threads.</summary>
/// <remarks>
/// The fixed recipe is measured first and wins ties, so tuning never does worse than it on the folds. How many candidates
/// are tried depends on the machine's speed: only a budget that lets all of them run gives the same choice everywhere.
/// </remarks>
/// <param name="fixedRecipe">The recipe to start from; its seed is kept.</param>
/// <param name="segmenterModel">Cuts words.</param>
/// <param name="clock">Measures the budget.</param>
public sealed class RecipeTuner(TrainerOptions fixedRecipe, SegmenterModel? segmenterModel, TimeProvider clock)
{
    private const int Folds = 3;

    /// <summary>The recipes in the order in which they are tried: the fixed one, then those that most often beat it.</summary>
    public IReadOnlyList<TrainerOptions> Candidates
    {
        get
        {
            var longer = fixedRecipe.Features with
            {
                Blocks = [new(FeatureKind.Word, 1, 1), new(FeatureKind.Character, 1, 3), new(FeatureKind.HeadCharacter, 1, 2)],
            };
            return
            [
                fixedRecipe,
                fixedRecipe with { Features = fixedRecipe.Features with { BlockEvenness = 1 } },
                fixedRecipe with { Cost = fixedRecipe.Cost / 2 },
                fixedRecipe with { Cost = fixedRecipe.Cost * 2 },
                fixedRecipe with { AssociationPower = 0.5f },
                fixedRecipe with { BalancePower = 0.8f },
                fixedRecipe with { Features = longer, MaximumFeatures = 100_000 },
                fixedRecipe with { Features = longer with { BlockEvenness = 1 }, MaximumFeatures = 100_000 },
            ];
        }
    }

    /// <summary>Measures candidates until they or the time run out.</summary>
    /// <param name="task">The name of the task.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="labels">Their labels (shape: as many as texts).</param>
    /// <param name="budget">No candidate is begun after this time; the first always is.</param>
    /// <param name="progress">Told after each candidate; null for nobody.</param>
    /// <param name="cancellationToken">Stops between documents and epochs.</param>
    public TunedRecipe Choose(
        string task,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        TimeSpan budget,
        IProgress<(int Tried, int Candidates, double Best)>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        var plan = FoldPlan.Stratified(labels, Folds, fixedRecipe.Seed);
        var candidates = Candidates;
        var (best, bestF1, tried) = (fixedRecipe, double.NegativeInfinity, 0);
        foreach (var candidate in candidates)
        {
            if (tried > 0 && clock.GetElapsedTime(started) >= budget)
            {
                break;
            }

            var f1 = new CrossValidator(candidate, segmenterModel).Predict(task, texts, labels, plan, cancellationToken).Evaluate().Matrix.MacroF1;
            tried++;
            if (f1 > bestF1)
            {
                (best, bestF1) = (candidate, f1);
            }

            progress?.Report((tried, candidates.Count, bestF1));
        }

        return new TunedRecipe(best, bestF1, tried);
    }
}

/// <summary>What tuning chose.</summary>
/// <param name="Options">The recipe.</param>
/// <param name="MacroF1">Its macro-F1 over 3 folds; a little too good, since it is the best of several.</param>
/// <param name="Tried">How many recipes were measured.</param>
public sealed record TunedRecipe(TrainerOptions Options, double MacroF1, int Tried);
