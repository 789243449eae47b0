using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Records;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Records;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class ExportTests
{
    [Fact]
    public void The_patch_adds_the_files_to_a_real_repository_and_the_next_one_changes_them()
    {
        using var repository = new GitRepository();
        var talk = new Talk().Say("We need an online shop for 20k users a day, 6 devs. just answer").Say("we go with option 1 because six people can run it")
            .Say("we decided on Kafka because Łukasz & Ζωή know it").Say("decision: all times are stored in UTC").Say("export decisions");
        repository.Write("decisions.patch", Patch(talk));

        repository.Git("apply", "--check", "decisions.patch");
        repository.Git("am", "-q", "decisions.patch");
        AssertSame(repository, talk);

        talk.Say("vote against ADR-2 because nobody is on call; reopen when the queue lags a minute", "Ben")
            .Say("replace ADR-2 with RabbitMQ because it is simpler").Say("propose GraphQL").Say("export decisions");
        Assert.Contains("2 new files and 1 changed one since the export of 2026-11-22 12:05 UTC", talk.Text, StringComparison.Ordinal);
        repository.Write("decisions.patch", Patch(talk));
        repository.Git("am", "-q", "decisions.patch");
        AssertSame(repository, talk);

        Assert.Contains("status: \"superseded by ADR-0004\"", repository.Read("docs/adr/0002-messaging-and-background-work-apache-kafka.md"), StringComparison.Ordinal);
        Assert.Equal("Record ADR-0002, ADR-0004, ADR-0005", repository.Git("log", "-1", "--format=%s").Trim());
        Assert.Contains("ADR-0004 Messaging and background work: RabbitMQ: accepted by Anna", repository.Git("log", "-1", "--format=%b"), StringComparison.Ordinal);
        Assert.Equal("2026-11-22", repository.Git("log", "-1", "--format=%as").Trim());
        Assert.Contains("Nothing changed since the export", talk.Say("export decisions").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_scratch_everything_is_a_new_file_again()
    {
        using var repository = new GitRepository();
        var talk = new Talk().Say("we decided on Kafka").Say("export decisions").Say("deprecate ADR-1").Say("export decisions from scratch");

        repository.Write("decisions.patch", Patch(talk));
        repository.Git("am", "-q", "decisions.patch");

        AssertSame(repository, talk);
    }

    [Fact]
    public void One_record_is_one_file_and_a_patch_with_those_it_took_the_place_of()
    {
        var talk = new Talk().Say("we decided on Kafka").Say("we decided on PostgreSQL").Say("replace ADR-1 with RabbitMQ").Say("export ADR-3");

        Assert.Equal(["decisions.zip", "decisions.patch"], talk.Blocks.OfType<Block.Files>().Single().Items.Select(file => file.Name));
        Assert.Equal(2, Patch(talk).Split("diff --git").Length - 1);
        Assert.Contains("There is no ADR-0009", talk.Say("export ADR-9").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_votes_and_dissent_is_read_back_as_it_was_written()
    {
        var talk = new Talk().Say("We need an online shop for 20k users a day, 6 devs. just answer").Say("propose Kafka because we know it")
            .Say("vote for ADR-1 because # it | scales", "Ben").Say("I vote against ADR-1 because *nobody* is on call; reopen when the queue lags a minute", "Cem").Say("accept ADR-1")
            .Say("dissent on ADR-1: a queue in the database, because it is enough", "Dora").Say("ADR-1 still holds");
        var record = talk.State.Logbook.Decisions[0];

        var written = LoggedRecord.Of(talk.State.Logbook, record, Talk.Knowledge);
        var read = MadrRecord.Parse(written.ToString());

        Assert.Equal(written, read);
        Assert.Equal(["Context and Problem Statement", "Considered Options", "Decision Outcome", "Votes", "Dissent", "More Information"], read.Sections.Select(section => section.Heading));
        Assert.Equal(("accepted", "messaging", "kafka"), (read.Status, read.Decision, read.Chosen));
        Assert.Contains("Cem, 2026-11-22: nobody is on call. Reopen when: the queue lags a minute.", read.Sections[4].Markdown, StringComparison.Ordinal);
        Assert.Contains("Dora, 2026-11-22: a queue in the database, because it is enough. Reopen when:", read.Sections[4].Markdown, StringComparison.Ordinal);
        Assert.Contains("Looked at again by Anna", read.Sections[5].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_and_open_decision_is_read_back_too()
    {
        var talk = new Talk().Say("proposal: all times are stored in UTC");

        var written = LoggedRecord.Of(talk.State.Logbook, talk.State.Logbook.Decisions[0], Talk.Knowledge);

        Assert.Equal(written, MadrRecord.Parse(written.ToString()));
        Assert.Null(MadrRecord.Parse(written.ToString()).ReviewBy);
        Assert.Equal("", MadrRecord.Parse(written.ToString()).Decision);
    }

    [Fact]
    public void A_change_in_the_past_keeps_its_file_out_of_the_patch_and_says_so()
    {
        var talk = new Talk().Say("we decided on Kafka").Say("export decisions");
        var record = talk.State.Logbook.Decisions[0];
        var forged = talk.State.Logbook.With(record with { Reason = "somebody changed what was handed out" });

        Assert.Equal([1], DecisionFiles.Incomparable(forged, Talk.Knowledge).Select(known => known.Number));
        Assert.Empty(DecisionFiles.Changes(forged, forged.Decisions, Talk.Knowledge, anew: false));
    }

    private static string Patch(Talk talk) => talk.Last!.Papers.SelectMany(paper => paper.Files).Single(sheet => sheet.Path == "decisions.patch").Text;

    private static void AssertSame(GitRepository repository, Talk talk)
    {
        var files = DecisionFiles.All(talk.State.Logbook, Talk.Knowledge);
        Assert.Equal(files.Select(file => file.Path["docs/adr/".Length..]), repository.Files("docs/adr"));
        Assert.All(files, file => Assert.Equal(file.Text, repository.Read(file.Path)));
    }
}
