using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>First answers to the jobs that are not a new design, and the choice between jobs.</summary>
public static class JobReply
{
    private const int Offered = 4;

    private static readonly ImmutableArray<Job> Usual = [Job.Design, Job.Diagnose, Job.Migrate, Job.Advise];

    public static ImmutableArray<Block> Offer(Scene scene, ImmutableArray<Job> candidates, Ledger said)
    {
        var words = scene.Words.Jobs;
        var jobs = candidates.Where(job => job != Job.Unclear).Distinct().ToImmutableArray();
        var offered = jobs.Length >= 2 ? jobs : [.. jobs.Concat(Usual).Distinct()];
        var noted = said.Count == 0 ? words.Which() : words.WhichWith(string.Join(" · ", said.Facts.Take(5).Select(scene.Facts.Line)));
        return
        [
            new Block.Paragraph(noted),
            new Block.Buttons(
            [
                .. offered.Take(Offered).Select(job => new Button(Label(words, job), CommandLanguage.Print(new Command.StartJob(job, Ledger.Empty)))),
            ]),
        ];
    }

    /// <summary>In this order, whatever hurts: a later step without the number of the earlier one is a guess.</summary>
    public static ImmutableArray<Block> Diagnose(Scene scene, Ledger brief)
    {
        var words = scene.Words.Jobs;
        var noted = brief.Count == 0 ? "" : words.DiagnoseNoted(string.Join(" · ", brief.Facts.Take(4).Select(scene.Facts.Line)));
        return
        [
            new Block.Paragraph(words.Diagnose(noted)),
            new Block.Bullets([words.Measure(), words.Index(), words.Cache(), words.Replica(), words.Partition()], Ordered: true),
            new Block.Paragraph(words.DiagnoseAsks()),
            new Block.Buttons([.. Topics(scene, ["n-plus-one", "cache-aside", "read-replicas", "connection-pooling"])]),
        ];
    }

    public static ImmutableArray<Block> Review(Scene scene) =>
    [
        new Block.Paragraph(scene.Words.Jobs.Review()),
        new Block.Bullets([scene.Words.Jobs.ReviewSystem(), scene.Words.Jobs.ReviewFiles()], Ordered: false),
    ];

    private static IEnumerable<Button> Topics(Scene scene, IEnumerable<string> ids) => ids
        .Select(id => scene.Knowledge.Topics.FirstOrDefault(topic => topic.Id == id))
        .Where(topic => topic is not null)
        .Select(topic => new Button(PlainText.Cut(topic!.Name, 75), CommandLanguage.Print(new Command.ExplainTopic(topic.Id))));

    private static string Label(JobWords words, Job job) => job switch
    {
        Job.Design => words.DesignJob(),
        Job.Migrate => words.MigrateJob(),
        Job.Diagnose => words.DiagnoseJob(),
        Job.Compare => words.CompareJob(),
        Job.Review => words.ReviewJob(),
        Job.Advise => words.AdviseJob(),
        Job.Decide => words.DecideJob(),
        _ => words.ManageJob(),
    };
}
