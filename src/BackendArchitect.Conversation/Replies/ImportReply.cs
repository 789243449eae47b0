using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Raster;
using BackendArchitect.Deliverables.Diagrams.Structurizr;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A system read from its files: its containers and relations, what was not understood, its picture, and what can be done with it.</summary>
public static class ImportReply
{
    private const int ShownLinks = 8;
    private const int ShownFindings = 3;
    private const int ShownNotes = 3;

    /// <param name="told">What the brief took up.</param>
    /// <param name="left">Files that were more than are read at once.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, ExistingSystem system, Ledger told, IReadOnlyList<ReviewFile> files, int left)
    {
        var words = scene.Words.Import;
        var today = DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime);
        var picture = ExistingPicture.Of(system, scene.Knowledge, today);
        return
        [
            new Block.Paragraph(words.Read(PlainText.Of(picture.Verdict.Headline, 200), Listed(files.Select(file => file.Name), 4), system.Links.Count == 0 ? words.NoLinks() : words.Links(Amounts.Count(system.Links.Count, "relation", "relations")))),
            .. system.Parts.Count == 0 ? [] : (ImmutableArray<Block>)[Drawn(scene, picture), new Block.Bullets([.. Parts(scene, system)], Ordered: false)],
            .. system.Links.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Bullets([.. Links(scene, system)], Ordered: false)],
            .. Findings(scene, system, today),
            new Block.Paragraph(picture.Costs.Lines.Count > 0 ? words.Priced(picture.Costs.Low.ToString("#,0", CultureInfo.InvariantCulture)) : words.Unpriced()),
            .. told.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Paragraph(words.Brief(string.Join("; ", told.Facts.Select(fact => $"{FactText.InSentence(FactCatalogue.Find(fact.Id).Name)} {scene.Facts.Value(fact)}"))))],
            .. ExistingCheck.Ask(system).Take(ShownNotes).Select(point => new Block.Note(words.CannotTell(PlainText.Of(point.Says, 300), PlainText.Of(point.WouldDecide, 200)), "info")),
            .. Unread(scene, system),
            .. left <= 0 ? [] : (ImmutableArray<Block>)[new Block.Note(words.TooMany($"{left}"), "warning")],
            new Block.Files([scene.File("system.md", words.PageTitle(), ExistingText.Of(system)), .. system.Parts.Count == 0 ? [] : (ImmutableArray<FileRef>)[scene.File("workspace.dsl", words.WorkspaceTitle(), StructurizrWorkspace.Write(picture))]]),
            Buttons(words),
        ];
    }

    /// <summary>What was not understood.</summary>
    public static ImmutableArray<Block> Unread(Scene scene, ExistingSystem system) =>
        [.. system.Unread.Take(ShownNotes).Select(unread => new Block.Note(scene.Words.Import.Unread(PlainText.Of($"{unread.Place}", 100), PlainText.Of(unread.Why, 300)), "warning"))];

    private static Block.Picture Drawn(Scene scene, Blueprint picture)
    {
        var words = scene.Words.Import;
        var drawn = DiagramSet.Draw(picture, Theme.Light).First(diagram => diagram.Name == "c4-container");
        var alt = words.PictureAlt(string.Join(", ", picture.Parts.Select(part => part.Label.Length > 0 ? $"{part.Name} ({part.Label})" : part.Name)));
        return new Block.Picture(scene.Drawn("system.png", words.PictureTitle(), PngWriter.WriteWithin(drawn.Scene, PngWriter.ChatSide)), PlainText.Cut(alt, 1000));
    }

    private static IEnumerable<string> Parts(Scene scene, ExistingSystem system) =>
        system.Parts.GroupBy(part => part.Kind).OrderBy(group => group.Key).Select(group => scene.Words.Import.Parts(Called(scene.Words.Import, group.Key), Listed(group.Select(part => Named(scene, part)), 20)));

    private static string Called(ImportWords words, PartKind kind) => kind switch
    {
        PartKind.Person => words.People(),
        PartKind.Client => words.Clients(),
        PartKind.Edge => words.Edge(),
        PartKind.Service => words.Services(),
        PartKind.Worker => words.Workers(),
        PartKind.Store => words.Stores(),
        PartKind.Cache => words.Caches(),
        PartKind.Queue => words.Queues(),
        PartKind.Search => words.Search(),
        PartKind.Files => words.FileStores(),
        PartKind.External => words.Outside(),
        _ => words.Observability(),
    };

    private static string Named(Scene scene, ExistingPart part)
    {
        var name = part.Label.Length > 0 && part.Kind is not (PartKind.Person or PartKind.External) ? $"{part.Name}, {ExistingPicture.Called(part)}" : part.Name;
        return part.Replicas > 1 ? scene.Words.Import.Copies(name, $"{part.Replicas}") : name;
    }

    private static IEnumerable<string> Links(Scene scene, ExistingSystem system)
    {
        var words = scene.Words.Import;
        foreach (var link in system.Links.Take(ShownLinks))
        {
            yield return words.Link(PlainText.Of(system.Part(link.From)!.Name, 60), PlainText.Of(system.Part(link.To)!.Name, 60), Quoted(link.Reason), PlainText.Of($"{link.Place}", 100));
        }

        if (system.Links.Count > ShownLinks)
        {
            yield return words.MoreLinks($"{system.Links.Count - ShownLinks}");
        }
    }

    /// <summary>Names of settings keep their underscores between backticks.</summary>
    private static string Quoted(string reason) => string.Join(' ', reason.Split(' ').Take(30).Select(word =>
        word.Contains('_', StringComparison.Ordinal) && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-') ? $"`{PlainText.Cut(word, 60)}`" : PlainText.Of(word, 60)));

    private static ImmutableArray<Block> Findings(Scene scene, ExistingSystem system, DateOnly today)
    {
        var words = scene.Words.Import;
        var findings = ExistingCheck.Of(system, scene.Knowledge, Ledger.Empty, today);
        return findings.Count == 0 ? [] :
        [
            new Block.Paragraph(words.FindingsHead()),
            new Block.Bullets([.. findings.Take(ShownFindings).Select(finding => words.Finding(PlainText.Of(finding.Says, 300), finding.Places.Count > 0 ? words.Place(PlainText.Of($"{finding.Places[0]}", 100)) : "", finding.Do, finding.Id))], Ordered: true),
        ];
    }

    private static Block.Buttons Buttons(ImportWords words) => new(
    [
        new Button(words.DesignButton(), CommandLanguage.Print(new Command.StartDesign(Ledger.Empty)), Primary: true),
        new Button(words.LoadButton(), CommandLanguage.Print(new Command.WhatIf(Ledger.Empty, 10))),
        new Button(words.MigrateButton(), CommandLanguage.Print(new Command.StartJob(Job.Migrate, Ledger.Empty))),
        new Button(words.ReviewButton(), CommandLanguage.Print(new Command.ShowReview(ReviewPart.More))),
    ]);

    private static string Listed(IEnumerable<string> names, int most)
    {
        var all = names.Select(name => PlainText.Of(name, 80)).ToList();
        return all.Count > most ? $"{string.Join("; ", all.Take(most))} and {all.Count - most} more" : string.Join("; ", all);
    }
}
