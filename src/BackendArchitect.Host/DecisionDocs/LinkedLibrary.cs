using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Knowledge;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>The linked repositories of all places as they were read last. They are read before a turn that needs them, never within it.</summary>
public sealed class LinkedLibrary : ILinkedDocuments
{
    /// <summary>Repositories remembered; beyond that the longest unused is read anew when somebody needs it.</summary>
    private const int Most = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);
    private readonly Dictionary<RepositoryKind, IRepositorySite> _sites = [];
    private readonly RepositoryDocuments _documents;
    private readonly DecisionDocsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public LinkedLibrary(KnowledgeBase knowledge, IOptions<DecisionDocsOptions> options, HttpClient http, TimeProvider time, ILogger<LinkedLibrary> log)
    {
        (_options, _time, _log) = (options.Value, time, log);
        _documents = new RepositoryDocuments(new DecisionDocument(knowledge));
        if (_options.Links && _options.GitHub.IsOn)
        {
            _sites[RepositoryKind.GitHub] = new GitHubSite(_options.GitHub, http, time);
        }

        if (_options.Links && _options.GitLab.IsOn)
        {
            _sites[RepositoryKind.GitLab] = new GitLabSite(_options.GitLab, http, time);
        }

        Sites = _sites.DistinctBy(site => site.Value.Site, StringComparer.OrdinalIgnoreCase).ToDictionary(site => site.Value.Site, site => site.Key);
    }

    public IReadOnlyDictionary<string, RepositoryKind> Sites { get; }

    public LinkReading Of(LinkedRepository repository) => _shelves.TryGetValue(repository.Key, out var shelf) ? shelf.Reading : LinkReading.Nothing;

    /// <summary>Reads what is linked in a place, and what the messages want linked; what is fresh is not asked for. Never throws for what it cannot read: that is told where it was linked.</summary>
    public async Task PrepareAsync(Logbook logbook, IEnumerable<InboundMessage> messages, CancellationToken cancellation)
    {
        var wanted = messages.Where(message => message.Kind == InboundKind.Text)
            .Select(message => LinkTalk.Read(message.Text)).OfType<LinkWish.Add>()
            .Select(wish => RepositoryAddress.Read(wish, Sites)).OfType<LinkedRepository>();
        LinkedRepository[] all = [.. logbook.Repositories.Where(IsKnown).Concat(wanted).DistinctBy(repository => repository.Key)];
        if (all.Length > 0)
        {
            await Task.WhenAll(all.Select(repository => RefreshAsync(repository, cancellation)));
        }
    }

    /// <summary>Makes the offer of a turn; what became of it is one more reply.</summary>
    public async Task<TurnOutcome> CarryOutAsync(TurnOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Offer is not { } offer)
        {
            return outcome;
        }

        var reply = await OfferAsync(offer, cancellation);
        return outcome with { Offer = null, Replies = outcome.Replies.Add(reply) };
    }

    private async Task<Reply> OfferAsync(FileOffer offer, CancellationToken cancellation)
    {
        try
        {
            var site = SiteOf(offer.Repository);
            var facts = await site.AboutAsync(offer.Repository, cancellation);
            var (url, existed) = await site.OfferAsync(facts, offer, cancellation);
            return LinkReply.Opened(offer, url, existed);
        }
        catch (UnreadableRepositoryException problem)
        {
            return LinkReply.NotOpened(offer, problem.Message);
        }
    }

    private async Task RefreshAsync(LinkedRepository repository, CancellationToken cancellation)
    {
        var shelf = _shelves.GetOrAdd(repository.Key, _ => new Shelf());
        shelf.Used = _time.GetUtcNow();
        Task reading;
        lock (shelf)
        {
            shelf.Reads = shelf.Reads.IsCompleted && _time.GetUtcNow() >= shelf.Until ? ReadAsync(repository, shelf) : shelf.Reads;
            reading = shelf.Reads;
        }

        try
        {
            // Who waits for an answer gets it with what was read before; the rest comes with the next.
            await reading.WaitAsync(shelf.Documents.IsEmpty ? Timeout.InfiniteTimeSpan : Patience, cancellation);
        }
        catch (TimeoutException)
        {
            return;
        }

        Forget();
    }

    private async Task ReadAsync(LinkedRepository repository, Shelf shelf)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            (shelf.Reading, shelf.Documents) = await _documents.ReadAsync(SiteOf(repository), repository, shelf.Documents, limit.Token);
            shelf.Until = _time.GetUtcNow() + TimeSpan.FromMinutes(_options.RefreshMinutes);
        }
        catch (UnreadableRepositoryException problem)
        {
            Trouble(repository, shelf, problem.Message, problem.Until);
        }
        catch (OperationCanceledException)
        {
            Trouble(repository, shelf, $"Reading {repository.Project} took longer than {_options.TimeoutSeconds} s (DecisionDocs:TimeoutSeconds). I ask again in a minute.", null);
        }
    }

    /// <summary>What was read before stands.</summary>
    private void Trouble(LinkedRepository repository, Shelf shelf, string problem, DateTimeOffset? until)
    {
        shelf.Reading = shelf.Reading with { Problem = problem, MayWrite = false };
        shelf.Until = until ?? _time.GetUtcNow() + AfterTrouble;
        _log.RepositoryUnread(repository.Site);
    }

    private void Forget()
    {
        while (_shelves.Count > Most && _shelves.MinBy(shelf => shelf.Value.Used) is { Key: { } oldest })
        {
            _shelves.TryRemove(oldest, out _);
        }
    }

    private bool IsKnown(LinkedRepository repository) => _sites.TryGetValue(repository.Kind, out var site) && site.Site.Equals(repository.Site, StringComparison.OrdinalIgnoreCase);

    private IRepositorySite SiteOf(LinkedRepository repository) =>
        !IsKnown(repository) ? throw new UnreadableRepositoryException($"{repository.Site} is no longer in the settings (DecisionDocs:{repository.Kind}:Url).")
        : !MayBeLinked(repository.Project) ? throw new UnreadableRepositoryException($"{repository.Project} may not be linked: it is not among DecisionDocs:Projects.")
        : _sites[repository.Kind];

    private bool MayBeLinked(string project) => _options.Projects.Count == 0
        || _options.Projects.Any(known => project.Equals(known, StringComparison.OrdinalIgnoreCase) || project.StartsWith($"{known.TrimEnd('/')}/", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is kept of one repository.</summary>
    private sealed class Shelf
    {
        /// <summary>The reading under way, or the last.</summary>
        public Task Reads { get; set; } = Task.CompletedTask;

        public LinkReading Reading { get; set; } = LinkReading.Nothing;

        public ImmutableDictionary<string, RepositoryDocuments.Known> Documents { get; set; } = ImmutableDictionary<string, RepositoryDocuments.Known>.Empty;

        public DateTimeOffset Until { get; set; }

        public DateTimeOffset Used { get; set; }
    }
}
