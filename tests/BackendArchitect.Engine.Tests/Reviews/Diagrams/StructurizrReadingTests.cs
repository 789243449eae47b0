using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Diagrams;

namespace BackendArchitect.Engine.Tests.Reviews.Diagrams;

/// <summary>The Structurizr DSL as its users write it becomes the same boxes and arrows.</summary>
public sealed class StructurizrReadingTests
{
    private const string Workspace = """
        workspace "Big shop" "Sells things" {
            !identifiers hierarchical
            /* a comment
               over lines */
            model {
                archetypes {
                    springBoot = container {
                        technology "Spring Boot"
                    }
                }
                user = person "Customer"
                group "Sales" {
                    shop = softwareSystem "Shop" {
                        description "Sells things"
                        web = container "Web app" "Pages" "React" "Web Browser"
                        api = springBoot "API"
                        db = container "Orders" {
                            technology "PostgreSQL 18"
                            tags "Database"
                        }
                        web -> api "Asks" "JSON over HTTPS"
                        api -> db "Reads and writes" "SQL"
                    }
                }
                bank = softwareSystem "Bank" "" "External"
                user -> shop.web "Buys"
                shop.api -> bank "Charges" \
                    "HTTPS" "Asynchronous"
                bank -> mail "Tells"
                live = deploymentEnvironment "Live" {
                    deploymentNode "AWS" {
                        deploymentNode "ECS" "" "" "" 3 {
                            containerInstance shop.api
                        }
                    }
                }
            }
            views {
                container shop {
                    include *
                    autolayout lr
                }
                styles {
                    element "Database" {
                        shape cylinder
                    }
                }
            }
        }
        """;

    [Fact]
    public void E6_reads_the_model_of_a_workspace_with_paths_places_and_instances()
    {
        var graph = Read(Workspace);

        Assert.Empty(graph.Problems);
        Assert.Equal("Big shop", graph.Title);
        Assert.Equal(["user", "shop", "shop.web", "shop.api", "shop.db", "bank", "mail"], graph.Nodes.Select(node => node.Id));
        Assert.Equal([("shop.web", "shop.api"), ("shop.api", "shop.db"), ("user", "shop.web"), ("shop.api", "bank"), ("bank", "mail")], graph.Edges.Select(edge => (edge.From, edge.To)));
        Assert.Equal((PartKind.Store, "PostgreSQL 18", "shop"), (graph.Node("shop.db")!.Kind, graph.Node("shop.db")!.Technology, graph.Node("shop.db")!.Group));
        Assert.Equal((PartKind.Client, 3, "container"), (graph.Node("shop.web")!.Kind, graph.Node("shop.api")!.Instances, graph.Node("shop.api")!.Level));
        Assert.True(graph.Edges[3].IsAsync);
        Assert.Equal((17, 17), (graph.Node("shop.db")!.Line, graph.Node("shop.db")!.Column));
        Assert.Equal((27, 9), (graph.Edges[3].Line, graph.Edges[3].Column));
    }

    [Fact]
    public void E6_says_that_a_relation_ends_nowhere_unless_parts_are_elsewhere()
    {
        var whole = Check(Workspace);
        var partial = Check(Workspace.Replace("    !identifiers hierarchical", "    !identifiers hierarchical\n    !include more.dsl", StringComparison.Ordinal));

        Assert.Equal(29, Assert.Single(whole.Findings, finding => finding.Id == "M05").Place.Line);
        Assert.DoesNotContain(partial.Findings, finding => finding.Id == "M05");
        Assert.Contains(partial.Open, point => point.Id == "diagram-includes");
    }

    [Fact]
    public void E6_reads_parts_that_other_files_include_and_fences_and_leaves_other_languages_alone()
    {
        Assert.True(Read("shop = softwareSystem \"Shop\" {\n  api = container \"API\"\n}\napi -> elsewhere \"Asks\"\n") is { IsPartial: true, Nodes.Count: 3, Problems.Count: 0 });
        Assert.Equal(4, Assert.Single(DiagramText.Read(new ReviewFile("page.md", "# Shop\n\n```dsl\nworkspace \"Shop\" {\n  model {\n    a = person \"A\"\n  }\n}\n```\n"))).Line);
        Assert.False(DiagramText.Is(new ReviewFile("rules.dsl", "[condition] price is above {x} = price > {x}\n")));
    }

    [Fact]
    public void E6_says_once_that_paths_need_hierarchical_identifiers_and_reads_what_is_meant()
    {
        var graph = Read("workspace {\n  model {\n    s = softwareSystem \"S\" {\n      a = container \"A\"\n      b = container \"B\"\n    }\n    s.a -> s.b \"Asks\"\n    s.b -> s.a \"Tells\"\n  }\n}\n");

        Assert.Equal([("a", "b"), ("b", "a")], graph.Edges.Select(edge => (edge.From, edge.To)));
        Assert.Contains("!identifiers hierarchical", Assert.Single(graph.Problems).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void E6_passes_over_comments_of_any_length()
    {
        var graph = Read($"workspace {{\n/* {new string('x', 20_000)}\n{{ */\n  model {{\n    a = person \"A\"\n  }}\n}}\n");

        Assert.Empty(graph.Problems);
        Assert.Equal(5, Assert.Single(graph.Nodes).Line);
    }

    [Fact]
    public void E6_says_which_block_is_left_open()
    {
        var graph = Read("workspace {\n  model {\n    a = person \"A\"\n    b = softwareSystem \"B\" {\n    a -> b \"Uses\"\n  }\n}\n");

        Assert.Equal(1, Assert.Single(graph.Problems).Line);
        Assert.Equal(("a", "b"), (graph.Edges[0].From, graph.Edges[0].To));
    }

    private static DiagramGraph Read(string text) => Assert.Single(DiagramText.Read(new ReviewFile("workspace.dsl", text)));

    private static ReviewReport Check(string text) => Review.Check([new ReviewFile("workspace.dsl", text)], DiagramReviewTests.Knowledge, new DateOnly(2026, 11, 22));
}
