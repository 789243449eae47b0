using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Links;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>GitLab by its REST interface: trees, raw files, commits, merge requests.</summary>
internal sealed class GitLabSite : IRepositorySite
{
    public const string Name = "GitLab";

    /// <summary>Access level from which branches may be pushed: Developer.</summary>
    private const int Developer = 30;

    private const int MostPages = 20;

    private readonly RepositoryApi _api;
    private readonly bool _hasToken;

    public GitLabSite(RepositoryHostOptions options, HttpClient http, TimeProvider time)
    {
        Site = options.Url.TrimEnd('/');
        _hasToken = !string.IsNullOrWhiteSpace(options.Token);
        var root = !string.IsNullOrWhiteSpace(options.ApiUrl) ? options.ApiUrl.TrimEnd('/') : $"{Site}/api/v4";
        _api = new RepositoryApi(Name, new Uri($"{root}/"), Authorize, http, time);

        void Authorize(HttpRequestMessage request)
        {
            if (_hasToken)
            {
                request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", options.Token);
            }
        }
    }

    public string Site { get; }

    public async Task<RepositoryFacts> AboutAsync(LinkedRepository repository, CancellationToken cancellation)
    {
        var answer = await _api.GetAsync($"projects/{Uri.EscapeDataString(repository.Project)}", repository.Project, cancellation);
        if (answer.Object() is not { } found || !answer.IsGood)
        {
            throw new UnreadableRepositoryException($"{Name} has no {repository.Project} for me: the name is wrong, or it is private and {(_hasToken ? "the token may not read it" : "there is no token (DecisionDocs:GitLab:Token)")}.");
        }

        return new RepositoryFacts(
            Text(found, "path_with_namespace") ?? repository.Project,
            repository.Branch.Length > 0 ? repository.Branch : Text(found, "default_branch") ?? "main",
            _hasToken && Math.Max(Level(found, "project_access"), Level(found, "group_access")) >= Developer);
    }

    public async Task<IReadOnlyList<RepositoryFile>?> ListAsync(RepositoryFacts facts, string folder, CancellationToken cancellation)
    {
        var files = new List<RepositoryFile>();
        var answer = await _api.GetAsync($"{Project(facts)}/repository/tree?path={Uri.EscapeDataString(folder)}&ref={Uri.EscapeDataString(facts.Branch)}&recursive=true&per_page=100&pagination=keyset", facts.Project, cancellation);
        for (var page = 1; ; page++)
        {
            if (!answer.IsGood)
            {
                return page == 1 ? null : files;
            }

            files.AddRange(answer.Objects().Where(entry => Text(entry, "type") == "blob" && Text(entry, "path") is { Length: > 0 }).Select(entry => new RepositoryFile(Text(entry, "path")!, Text(entry, "id") ?? "", null)));
            if (answer.Next is not { } next || page == MostPages)
            {
                return page == 1 && files.Count == 0 && answer.Objects().FirstOrDefault() is null ? null : files;
            }

            answer = await _api.GetAsync(next, facts.Project, cancellation);
        }
    }

    public async Task<byte[]?> ReadAsync(RepositoryFacts facts, string path, CancellationToken cancellation) =>
        await _api.GetAsync($"{Project(facts)}/repository/files/{Uri.EscapeDataString(path)}/raw?ref={Uri.EscapeDataString(facts.Branch)}", facts.Project, cancellation, "*/*") is { IsGood: true } answer ? answer.Body : null;

    public async Task<(string Url, bool Existed)> OfferAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation)
    {
        if (await OpenedAsync(facts, offer, cancellation) is { } before)
        {
            return (before, true);
        }

        if (!(await _api.GetAsync($"{Project(facts)}/repository/branches/{Uri.EscapeDataString(offer.Branch)}", facts.Project, cancellation)).IsGood)
        {
            await CommitAsync(facts, offer, cancellation);
        }

        var request = await _api.SendAsync(
            HttpMethod.Post,
            $"{Project(facts)}/merge_requests",
            new JsonObject { ["source_branch"] = offer.Branch, ["target_branch"] = facts.Branch, ["title"] = offer.Title, ["description"] = offer.Body, ["remove_source_branch"] = true },
            facts.Project,
            cancellation);
        var url = request.IsGood && request.Object() is { } opened ? Text(opened, "web_url") : await OpenedAsync(facts, offer, cancellation);
        return (url ?? throw Refused(request, facts), !request.IsGood);
    }

    /// <summary>Branch and files in one step: either all is there, or nothing.</summary>
    private async Task CommitAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation)
    {
        var actions = new JsonArray();
        foreach (var file in offer.Files)
        {
            var there = await ReadAsync(facts, file.Path, cancellation) is not null;
            actions.Add((JsonNode)new JsonObject { ["action"] = there ? "update" : "create", ["file_path"] = file.Path, ["content"] = file.Text });
        }

        var made = await _api.SendAsync(
            HttpMethod.Post,
            $"{Project(facts)}/repository/commits",
            new JsonObject { ["branch"] = offer.Branch, ["start_branch"] = facts.Branch, ["commit_message"] = offer.Title, ["actions"] = actions },
            facts.Project,
            cancellation);
        if (!made.IsGood)
        {
            throw Refused(made, facts);
        }
    }

    private async Task<string?> OpenedAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation)
    {
        var answer = await _api.GetAsync($"{Project(facts)}/merge_requests?state=all&source_branch={Uri.EscapeDataString(offer.Branch)}", facts.Project, cancellation);
        return answer.Objects().Select(request => Text(request, "web_url")).FirstOrDefault(url => url is not null);
    }

    private static UnreadableRepositoryException Refused(ApiAnswer answer, RepositoryFacts facts) =>
        new($"{Name} did not take it for {facts.Project} ({answer.Status}{(answer.Object() is { } said && Text(said, "message") is { } message ? $": {message.Trim().TrimEnd('.')}" : "")}).");

    private static string Project(RepositoryFacts facts) => $"projects/{Uri.EscapeDataString(facts.Project)}";

    private static int Level(JsonObject found, string access) =>
        found["permissions"] is JsonObject permissions && permissions[access] is JsonObject granted && granted["access_level"] is JsonValue value && value.TryGetValue(out int level) ? level : 0;

    private static string? Text(JsonObject record, string key) => record[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
