using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Jobs;

namespace BackendArchitect.Engine.Reading;

/// <summary>How strongly a text asks for each job.</summary>
internal sealed class JobScores
{
    /// <summary>A job below this is not asked for.</summary>
    private const double Enough = 2;

    /// <summary>Weak evidence must point one way by more than this.</summary>
    private const double Margin = 0.25;

    /// <summary>A job less likely than this is not worth offering.</summary>
    private const double Possible = 0.08;

    private static readonly Job[] Usual = [Job.Design, Job.Advise, Job.Review, Job.Diagnose];

    private readonly double[] _scores = new double[Enum.GetValues<Job>().Length];

    private double[]? _likelihoods;

    private Job? _best;

    public double this[Job job] => _scores[(int)job];

    /// <summary>The job asked for; unclear when none is, or when two are asked for alike.</summary>
    public Job Best => _best ??= Decide();

    /// <summary>Two to four jobs it may be, likeliest first.</summary>
    public IReadOnlyList<Job> Candidates => [.. Likely().Concat(Usual).Distinct().Take(Math.Clamp(Likely().Count(), 3, 4))];

    /// <summary>Takes what words and phrases together say of the whole text in place of the phrases alone.</summary>
    public JobScores Weigh(double[] likelihoods)
    {
        _likelihoods = likelihoods;
        _best = JobWeights.Best(likelihoods);
        return this;
    }

    /// <summary>A cue counts once: the strongest one of a job, and a little for each further one.</summary>
    public void Add(Job job, double weight)
    {
        _best = null;
        ref var score = ref _scores[(int)job];
        score = Math.Max(score, weight) + (score > 0 ? 0.4 : 0);
    }

    /// <summary>Weak evidence adds up.</summary>
    public void Sum(Job job, double weight)
    {
        _best = null;
        _scores[(int)job] += weight;
    }

    /// <summary>Where no phrase settled the job, the single words do, if they point one way; between two alike they tip the balance.</summary>
    public void Settle(JobScores evidence)
    {
        var settled = Enum.GetValues<Job>().Any(job => this[job] >= Enough);
        var ranked = evidence.Ranked().ToList();
        if (!settled && ranked.Count > 0 && evidence[ranked[0]] >= Enough && (ranked.Count == 1 || evidence[ranked[0]] - evidence[ranked[1]] > Margin))
        {
            Add(ranked[0], Enough);
        }
        else if (settled)
        {
            foreach (var job in ranked.Where(job => this[job] >= Enough))
            {
                Sum(job, evidence[job] / 100);
            }
        }
    }

    private Job Decide()
    {
        var ranked = Ranked().ToList();
        return ranked.Count > 0 && this[ranked[0]] >= Enough && (ranked.Count == 1 || this[ranked[0]] > this[ranked[1]])
            ? ranked[0]
            : Job.Unclear;
    }

    private IEnumerable<Job> Likely() => _likelihoods is { } likelihoods
        ? Enum.GetValues<Job>().Where(job => job != Job.Unclear && likelihoods[(int)job] >= Possible).OrderByDescending(job => likelihoods[(int)job])
        : Ranked();

    private IEnumerable<Job> Ranked() => Enum.GetValues<Job>().Where(job => this[job] > 0).OrderByDescending(job => this[job]).ThenBy(job => job);
}
