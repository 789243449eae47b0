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
            .. said.Count == 0 ? (ImmutableArray<Block>)[LobbyReply.Examples(scene)] : [],
            new Block.Buttons(
            [
                .. offered.Take(Offered).Select(job => new Button(Label(words, job), CommandLanguage.Print(new Command.StartJob(job, Ledger.Empty)))),
            ]),
        ];
    }

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
