using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Terraform;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads the resources of all Terraform files together: which are parts, and which of them name each other.</summary>
internal sealed class TerraformSource(SystemSketch sketch, TechnologyNames names)
{
    /// <summary>How far a reference is followed through what only describes: a service, its task, a local value. Unit: steps.</summary>
    private const int Deepest = 4;

    private static readonly string[] NameKeys = ["identifier", "cluster_identifier", "replication_group_id", "cluster_id", "function_name", "name", "bucket", "broker_name", "cluster_name", "domain_name", "table_name"];
    private static readonly string[] Passing = ["aws_ecs_task_definition", "local", "aws_lb_target_group", "aws_alb_target_group", "aws_s3_bucket_website_configuration", "google_sql_database", "aws_rds_cluster_instance"];

    private readonly Dictionary<string, (HclFile File, HclBlock Block)> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    public void Read(IReadOnlyList<ReviewFile> files)
    {
        foreach (var file in files.Select(HclFile.Read))
        {
            foreach (var block in file.Blocks.Take(5000))
            {
                Take(file, block);
            }

            sketch.Unread.AddRange(file.Problems.Take(3));
        }

        foreach (var (key, (file, block)) in _blocks.ToList())
        {
            if (_parts.TryGetValue(key, out var from))
            {
                Link(file, block, from, block, 0);
            }
            else if (TerraformKinds.Joins.TryGetValue(block.Label(0), out var ends))
            {
                Join(file, block, ends);
            }
            else if (block.Label(0) is "aws_lb_listener" or "aws_alb_listener" or "aws_lb_listener_rule" or "aws_alb_listener_rule")
            {
                Listen(file, block);
            }
        }
    }

    private void Take(HclFile file, HclBlock block)
    {
        switch (block.Type)
        {
            case "provider" when block["region"] is { Literal: { } region } at:
                sketch.Facts.Add(("region", region, $"region = \"{region}\"", file.Place(at.At)));
                break;
            case "locals":
                foreach (var value in block.Attributes)
                {
                    _blocks.TryAdd($"local.{value.Name}", (file, block with { Type = "local", Attributes = [value], Blocks = [] }));
                }

                break;
            case "module":
                sketch.Unread.Add(new UnreadFile(file.Place(block.NameAt), $"What module \"{block.Label(0)}\" makes stands in its own files{(block["source"]?.Literal is { } source ? $" ({source})" : "")}. Hand them in to have it read."));
                break;
            case "resource":
                _blocks.TryAdd($"{block.Label(0)}.{block.Label(1)}", (file, block));
                if (TerraformKinds.Knows(block.Label(0)))
                {
                    Add(file, block);
                }

                break;
        }
    }

    private void Add(HclFile file, HclBlock block)
    {
        var type = block.Label(0);
        var name = NameOf(block);
        var engine = block["engine"]?.Literal ?? block["database_version"]?.Literal ?? block["engine_type"]?.Literal ?? "";
        var technology = names.Find(TerraformKinds.TechnologyOf(type, engine));
        var zoned = TerraformSizes.Zoned(type, block);
        var id = sketch.Add(new ExistingPart(SystemSketch.Slug(name), name, TerraformKinds.KindOf(type))
        {
            Technology = technology?.Id,
            Label = technology?.Name ?? (engine.Length > 0 ? engine : type),
            Version = TerraformSizes.Version(type, block),
            Release = $"{type}.{block.Label(1)}",
            Replicas = TerraformSizes.Replicas(type, block),
            Zoned = zoned,
            IsManaged = TerraformKinds.KindOf(type) != PartKind.Service && type != "aws_instance",
            Databases = [.. new[] { block["db_name"]?.Literal, block["database_name"]?.Literal }.OfType<string>()],
            Does = block["description"]?.Literal ?? block["comment"]?.Literal ?? "",
            Sizes = TerraformSizes.Of(block, zoned),
            Places = [file.Place(block.NameAt)],
        });
        _parts[$"{type}.{block.Label(1)}"] = id;
        if (TerraformKinds.CloudOf(type) is { } cloud)
        {
            sketch.Facts.Add(("cloud", cloud, $"resource \"{type}\"", file.Place(block.NameAt)));
        }
    }

    /// <summary>Its own name, else its label; with its type where another resource, or a part of another kind, is called the same.</summary>
    private string NameOf(HclBlock block)
    {
        var type = block.Label(0);
        var name = NameKeys.Select(key => block[key]?.Literal).FirstOrDefault(literal => literal is { Length: > 0 }) ?? block.Label(1).Replace('_', '-');
        var taken = sketch.Resolve(name) is { } id && sketch.Find(id) is { } other && (_parts.ContainsValue(id) || other.Kind != TerraformKinds.KindOf(type));
        return taken ? $"{name} {type[(type.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ')}" : name;
    }

    /// <summary>Every part a part names, itself or through what describes it.</summary>
    private void Link(HclFile file, HclBlock part, string from, HclBlock described, int depth)
    {
        foreach (var reference in References(described).Take(2000))
        {
            var key = Key(reference);
            if (_parts.TryGetValue(key, out var to))
            {
                var place = file.Place(reference.At);
                sketch.Wish(from, to, (start, end) => new ExistingLink(start, end, $"{part.Label(0)}.{part.Label(1)} names {key}", place));
            }
            else if (depth < Deepest && Passing.Any(type => key.StartsWith(type + ".", StringComparison.Ordinal)) && _blocks.TryGetValue(key, out var inner))
            {
                Link(inner.File, part, from, inner.Block, depth + 1);
            }
        }
    }

    private void Join(HclFile file, HclBlock block, (string From, string To) ends)
    {
        foreach (var from in Named(block, ends.From))
        {
            foreach (var to in Named(block, ends.To))
            {
                sketch.Wish(from, to, (start, end) => new ExistingLink(start, end, $"{block.Label(0)}.{block.Label(1)} joins them", file.Place(block.NameAt)) { IsAsync = block.Label(0) is "aws_lambda_event_source_mapping" or "aws_sns_topic_subscription" or "google_pubsub_subscription" ? true : null });
            }
        }
    }

    /// <summary>A listener sends what comes to a balancer to a target group, and whoever names the group takes it.</summary>
    private void Listen(HclFile file, HclBlock listener)
    {
        var references = References(listener).Select(Key).ToList();
        var balancers = references.Where(_parts.ContainsKey).Concat(references.Where(key => key.Contains("_listener.", StringComparison.Ordinal) && _blocks.ContainsKey(key)).SelectMany(key => References(_blocks[key].Block).Select(Key).Where(_parts.ContainsKey))).Distinct().ToList();
        var groups = references.Where(key => key.Contains("_target_group.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, id) in _parts.Where(part => !balancers.Contains(part.Key) && References(_blocks[part.Key].Block).Any(reference => groups.Contains(Key(reference)))))
        {
            foreach (var balancer in balancers)
            {
                sketch.Wish(_parts[balancer], id, (start, end) => new ExistingLink(start, end, $"{listener.Label(0)}.{listener.Label(1)} forwards to it", file.Place(listener.NameAt)) { Protocol = "HTTP", IsAsync = false });
            }
        }
    }

    private IEnumerable<string> Named(HclBlock block, string attribute) =>
        (block.Find(attribute) is { } found ? found.Value.References : block.Nested(attribute).SelectMany(References)).Select(Key).Select(key => _parts.GetValueOrDefault(key)).OfType<string>().Distinct();

    private static IEnumerable<HclValue.Reference> References(HclBlock block) =>
        block.Attributes.Where(attribute => attribute.Name is not ("depends_on" or "tags" or "provider")).SelectMany(attribute => attribute.Value.References).Concat(block.Blocks.SelectMany(References));

    private static string Key(HclValue.Reference reference) => reference.Path.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{reference.Path[0]}.{reference.Path[1]}") : reference.Path[0];
}
