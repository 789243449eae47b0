using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>What a dialog has at hand for one command: the engine, the words, and whose turn it is. Designs are drawn once a turn.</summary>
public sealed class Scene(KnowledgeBase knowledge, Wording words, Occasion occasion)
{
    private readonly Dictionary<Ledger, Blueprint> _drawn = [];
    private readonly Dictionary<string, DesignRecord> _made = [];
    private readonly Dictionary<string, Paper> _papers = [];
    private readonly HashSet<string> _shelved = [];
    private ImmutableList<StandingDecision> _standing = [];
    private readonly Dictionary<Ledger, IReadOnlyList<OpenQuestion>> _open = [];

    public KnowledgeBase Knowledge => knowledge;

    public Wording Words => words;

    /// <summary>When a place gets its digest while nobody there said otherwise.</summary>
    public DigestDefaults Digests { get; init; } = DigestDefaults.Shipped;

    /// <summary>How long data is kept, and who may speak for a workspace.</summary>
    public DataRules Rules { get; init; } = DataRules.Shipped;

    /// <summary>Slack workspace or Teams tenant; empty where there is none.</summary>
    public string Workspace { get; init; } = "";

    /// <summary>What is to be done with data beyond this conversation; null for nothing.</summary>
    public RightsWish? Wish { get; set; }

    /// <summary>What stands in the repositories of the place.</summary>
    public ILinkedDocuments Links { get; init; } = new NoLinks();

    /// <summary>What live documentation says of the technologies.</summary>
    public ILiveVersions Live { get; init; } = new NoLiveVersions();

    /// <summary>Versions people of the place took up over the catalogue's.</summary>
    public ImmutableList<TakenVersion> Taken { get; set; } = [];

    /// <summary>Technologies that were spoken of and not read yet, in the order of their names.</summary>
    public ImmutableSortedSet<string> Unread { get; private set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What live documentation says of a technology; what it was not asked yet is noted, for the next time.</summary>
    public LiveVersion LiveOf(string technology)
    {
        var live = Live.Of(technology);
        Unread = live.Trouble is LiveTrouble.Pending ? Unread.Add(technology) : Unread;
        return live;
    }

    /// <summary>Files to be offered to a repository; null for none.</summary>
    public FileOffer? Offer { get; set; }

    /// <summary>Whether the place has no other threads than this conversation.</summary>
    public bool IsWholePlace { get; init; }

    /// <summary>Lets through of a language model's words what the engine's own vouch for.</summary>
    public WordGuard Guard { get; init; } = new(knowledge);

    /// <summary>Whether a language model's words are among what is said.</summary>
    public bool WordedByModel { get; set; }

    /// <summary>Whether one person and the bot are alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the conversation ends with the program: nobody can be spoken to later.</summary>
    public bool IsTerminal { get; init; }

    public Occasion Occasion { get; set; } = occasion;

    public FormReader Forms { get; } = new(knowledge, Phrases.Shipped);

    public FactText Facts { get; } = new(knowledge, words.Names);

    /// <summary>Remarks that were made and are worth making only once.</summary>
    public ImmutableList<string> Told { get; set; } = [];

    /// <summary>True the first time it is asked for a remark in a conversation.</summary>
    public bool Once(string remark)
    {
        var first = !Told.Contains(remark);
        Told = first ? Told.Add(remark) : Told;
        return first;
    }

    /// <summary>The decisions accepted so far; designs are held against them.</summary>
    public ImmutableList<StandingDecision> Standing
    {
        get => _standing;
        set
        {
            if (!_standing.SequenceEqual(value))
            {
                _standing = value;
                _drawn.Clear();
            }
        }
    }

    /// <summary>The design of a brief as it is shown: money in the currency of the place.</summary>
    public Blueprint Design(Ledger brief)
    {
        var shown = ShownMoney.Of(Model(brief));
        Rate = shown.Costs.Rate ?? Rate;
        return shown;
    }

    /// <summary>What the designs of this turn were shown in; null for US dollars.</summary>
    public LocalMoney? Rate { get; private set; }

    /// <summary>The design of a brief as it is computed and kept: money in US dollars.</summary>
    public Blueprint Model(Ledger brief)
    {
        if (!_drawn.TryGetValue(brief, out var drawn))
        {
            drawn = Architect.Design(brief, knowledge, _standing);
            _made[drawn.Stamp.Brief] = new DesignRecord(drawn.Stamp.Brief, brief) { Standing = _standing };
            _drawn[brief] = drawn;
        }

        return drawn;
    }

    /// <summary>All questions that could still change the design, those nobody could answer left out; worth most first.</summary>
    public IReadOnlyList<OpenQuestion> Open(ConversationState state) =>
        [.. AllOpen(state.Ledger).Where(question => !state.Skipped.Contains(question.Id))];

    /// <summary>The same, with those nobody could answer.</summary>
    public IReadOnlyList<OpenQuestion> AllOpen(Ledger brief)
    {
        if (!_open.TryGetValue(brief, out var open))
        {
            open = Interviewer.Next(brief, knowledge, int.MaxValue);
            _open[brief] = open;
        }

        return open;
    }

    /// <summary>Writes a file that belongs to no design.</summary>
    /// <param name="name">File name to offer for saving; its ending says what it is.</param>
    /// <param name="title">What a person calls it.</param>
    public FileRef File(string name, string title, string text) => Keep(Paper.Of(new Paper.Sheet(name, text)), name, name, title);

    /// <summary>Draws a picture that belongs to no design.</summary>
    public FileRef Drawn(string name, string title, ReadOnlySpan<byte> png) => Keep(Paper.Of(Paper.Sheet.Of(name, png)), name, name, title);

    /// <summary>Writes a file for later: kept although nothing said in this turn refers to it.</summary>
    public FileRef Shelved(string name, string title, string text)
    {
        var file = File(name, title, text);
        _shelved.Add(file.Design);
        return file;
    }

    /// <summary>Writes several files and packs them into one.</summary>
    /// <param name="name">Name of the zip.</param>
    public FileRef Packed(string name, string title, params IEnumerable<Paper.Sheet> files) => Keep(Paper.Of(files), FileRef.Everything, name, title);

    /// <summary>Those papers written in this turn that <paramref name="blocks"/> refer to, and those for later.</summary>
    public IEnumerable<Paper> PapersFor(IEnumerable<Block> blocks)
    {
        var wanted = blocks.SelectMany(FilesOf).Select(file => file.Design).ToHashSet();
        return _papers.Values.Where(paper => wanted.Contains(paper.Id) || _shelved.Contains(paper.Id));
    }

    private FileRef Keep(Paper paper, string path, string name, string title)
    {
        _papers[paper.Id] = paper;
        return new FileRef(paper.Id, path, name, title);
    }

    /// <summary>The records of those designs drawn in this turn that <paramref name="blocks"/> refer to.</summary>
    public IEnumerable<DesignRecord> RecordsFor(IEnumerable<Block> blocks)
    {
        var wanted = blocks.SelectMany(FilesOf).Select(file => file.Design).ToHashSet();
        return _made.Values.Where(made => wanted.Contains(made.Id));
    }

    private static IEnumerable<FileRef> FilesOf(Block block) => block switch
    {
        Block.Picture(var file, _) => [file],
        Block.Files(var items) => items,
        _ => [],
    };
}
