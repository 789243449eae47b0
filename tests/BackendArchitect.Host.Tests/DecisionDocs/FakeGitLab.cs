using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Host.Tests.DecisionDocs;

/// <summary>The part of GitLab's REST interface that is documented for trees, files, commits and merge requests.</summary>
internal sealed class FakeGitLab : FakeForge
{
    /// <summary>Entries of a page of a tree; GitLab gives 100 at most.</summary>
    public int PerPage { get; set; } = 100;

    /// <summary>Whether the next page is told by its number, as older versions do, and not by a link.</summary>
    public bool PagesByNumber { get; set; }

    protected override void Map(WebApplication app) => app.Map("/api/v4/projects/{project}/{**rest}", AnswerAsync);

    protected override string? TokenOf(HttpRequest request) => request.Headers["PRIVATE-TOKEN"].ToString() is { Length: > 0 } token ? token : null;

    protected override IResult Unauthorized() => Json(new JsonObject { ["message"] = "401 Unauthorized" }, 401);

    private async Task<IResult> AnswerAsync(string project, string? rest, HttpContext context)
    {
        var request = context.Request;
        if (!MayRead(request))
        {
            return Missing("Project");
        }

        if (Uri.UnescapeDataString(project) != Project && project != "4711")
        {
            context.Response.Headers.Location = $"{Url}/api/v4/projects/4711{(rest is null ? "" : $"/{rest}")}{request.QueryString}";
            return Results.StatusCode(301);
        }

        var path = Uri.UnescapeDataString(rest ?? "");
        return (request.Method, path) switch
        {
            ("GET", "") => About(context),
            ("GET", "repository/tree") => Tree(context),
            ("GET", _) when path.StartsWith("repository/files/", StringComparison.Ordinal) => Branches.TryGetValue(request.Query["ref"]!, out var files) && files.TryGetValue(path["repository/files/".Length..^"/raw".Length], out var file)
                ? Tagged(context, file, "text/plain") : Missing("File"),
            ("GET", _) when path.StartsWith("repository/branches/", StringComparison.Ordinal) => Branches.ContainsKey(path["repository/branches/".Length..]) ? Json(new JsonObject { ["name"] = "it" }) : Missing("Branch"),
            ("GET", "merge_requests") => Json(new JsonArray([.. Requests.Where(open => open.Key == request.Query["source_branch"]).Select(open => (JsonNode)new JsonObject { ["web_url"] = open.Value })])),
            ("POST", "repository/commits") => Commit((await JsonNode.ParseAsync(request.Body))!.AsObject()),
            ("POST", "merge_requests") => Merge((await JsonNode.ParseAsync(request.Body))!.AsObject()),
            _ => Missing("Page"),
        };
    }

    private IResult About(HttpContext context) => Tagged(
        context,
        Encoding.UTF8.GetBytes(new JsonObject
        {
            ["id"] = 4711,
            ["path_with_namespace"] = Project,
            ["default_branch"] = "main",
            ["permissions"] = new JsonObject { ["project_access"] = null, ["group_access"] = new JsonObject { ["access_level"] = MayPush ? 30 : 20 } },
        }.ToJsonString()),
        "application/json");

    private IResult Tree(HttpContext context)
    {
        var query = context.Request.Query;
        var folder = query["path"].ToString();
        if (!Branches.TryGetValue(query["ref"]!, out var files) || !files.Keys.Any(path => path.StartsWith($"{folder}/", StringComparison.Ordinal)))
        {
            return Missing("Tree");
        }

        var all = files.Where(file => file.Key.StartsWith($"{folder}/", StringComparison.Ordinal)).ToList();
        var page = int.TryParse(query["page"], CultureInfo.InvariantCulture, out var number) ? number : 1;
        if (page * PerPage < all.Count)
        {
            if (PagesByNumber)
            {
                context.Response.Headers["x-next-page"] = $"{page + 1}";
            }
            else
            {
                context.Response.Headers.Link = $"<{Url}{context.Request.Path.Value!.Replace(Project, Uri.EscapeDataString(Project), StringComparison.Ordinal)}?path={folder}&ref={query["ref"]}&recursive=true&page={page + 1}>; rel=\"next\"";
            }
        }

        var entries = all.Skip((page - 1) * PerPage).Take(PerPage).Select(file => (JsonNode)new JsonObject { ["id"] = Hash(file.Value), ["type"] = "blob", ["path"] = file.Key, ["mode"] = "100644" });
        return Tagged(context, Encoding.UTF8.GetBytes(new JsonArray([.. entries]).ToJsonString()), "application/json");
    }

    private IResult Commit(JsonObject body)
    {
        var files = new SortedDictionary<string, byte[]>(Branches[(string)body["start_branch"]!], StringComparer.Ordinal);
        foreach (var action in body["actions"]!.AsArray().OfType<JsonObject>())
        {
            var path = (string)action["file_path"]!;
            if (((string?)action["action"] == "create") == files.ContainsKey(path))
            {
                return Json(new JsonObject { ["message"] = "A file with this name already exists" }, 400);
            }

            files[path] = Encoding.UTF8.GetBytes((string)action["content"]!);
        }

        return Branches.TryAdd((string)body["branch"]!, files) ? Json(new JsonObject { ["id"] = "c0ffee" }, 201) : Json(new JsonObject { ["message"] = "A branch called it already exists." }, 400);
    }

    private IResult Merge(JsonObject body)
    {
        var branch = (string)body["source_branch"]!;
        return Requests.TryAdd(branch, $"{Url}/{Project}/-/merge_requests/{Requests.Count + 1}")
            ? Json(new JsonObject { ["web_url"] = Requests[branch] }, 201)
            : Json(new JsonObject { ["message"] = "Another open merge request already exists for this source branch" }, 409);
    }

    private static IResult Missing(string what) => Json(new JsonObject { ["message"] = $"404 {what} Not Found" }, 404);

    private static IResult Json(JsonNode node, int status = 200) => Results.Text(node.ToJsonString(), "application/json", Encoding.UTF8, status);
}
