using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Diagrams;

namespace BackendArchitect.Engine.Tests.Reviews.Diagrams;

/// <summary>Mermaid as its users write it becomes boxes and arrows in the right lines.</summary>
public sealed class MermaidReadingTests
{
    [Fact]
    public void E6_reads_every_shape_chain_and_label_of_a_flowchart()
    {
        var graph = Read("""
            ---
            title: Shop
            ---
            %%{init: {"theme": "dark"}}%%
            flowchart LR
              A["Web<br/>app"] --> B(API) & C([Worker]) -->|reads| D[(Orders DB)]
              B -- "calls (sync)" --> E{{Stock}}; E -. publishes .-> F>Topic]
              G[[Jobs]] ==> H((Mail)) & I{Ready?}
              I -->|yes| J[/In/]:::warm
              subgraph cloud [AWS]
                direction TB
                K@{ shape: cyl, label: "Ledger" }
                L[\Out\] <--> K
              end
              J ~~~ L
              B e1@--> cloud
              classDef warm fill:#f96,stroke:#333
              style A fill:#f9f
              linkStyle 0 stroke:#ff3
              click A "https://example.com"
              my-node --- other.node
            """);

        Assert.Empty(graph.Problems);
        Assert.Equal("Shop", graph.Title);
        Assert.Equal("Web\napp", graph.Node("A")!.Label);
        Assert.Equal([("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("B", "E"), ("E", "F"), ("G", "H"), ("G", "I"), ("I", "J"), ("L", "K"), ("J", "L"), ("B", "cloud"), ("my-node", "other.node")], graph.Edges.Select(edge => (edge.From, edge.To)));
        Assert.Equal(["", "", "reads", "reads", "calls (sync)", "publishes", "", "", "yes", "", "", "", ""], graph.Edges.Select(edge => edge.Label));
        Assert.Equal((PartKind.Store, PartKind.Store), (graph.Node("D")!.Kind, graph.Node("K")!.Kind));
        Assert.Equal(("cloud", "Ledger"), (graph.Node("K")!.Group, graph.Node("K")!.Label));
        Assert.True(graph.Node("I")!.IsDecision);
        Assert.True(graph.Edges.Single(edge => edge.From == "L").IsBoth);
        Assert.True(graph.Edges.Single(edge => edge.From == "J").IsInvisible);
        Assert.Equal((6, 3), (graph.Node("A")!.Line, graph.Node("A")!.Column));
        Assert.Equal((7, 41), (graph.Edges[5].Line, graph.Edges[5].Column));
        Assert.Equal((10, 12), (graph.Groups[0].Line, graph.Groups[0].Column));
    }

    [Fact]
    public void E6_reads_a_sequence_with_who_waits()
    {
        var graph = Read("""
            sequenceDiagram
              autonumber
              actor U as Customer
              participant api-gateway as API gateway
              U->>+api-gateway: POST /orders
              api-gateway-)Queue: OrderPlaced
              loop every minute
                Queue--)Worker: deliver
              end
              Note over U,Queue: nobody waits here
              api-gateway-->>-U: 202
              Worker-xMail: lost
            """);

        Assert.Empty(graph.Problems);
        Assert.Equal(PartKind.Person, graph.Node("U")!.Kind);
        Assert.Equal("API gateway", graph.Node("api-gateway")!.Label);
        Assert.Equal([("U", "api-gateway"), ("api-gateway", "Queue"), ("Queue", "Worker"), ("api-gateway", "U"), ("Worker", "Mail")], graph.Edges.Select(edge => (edge.From, edge.To)));
        Assert.Equal([false, true, true, false, false], graph.Edges.Select(edge => edge.IsAsync == true));
        Assert.Equal([false, false, false, true, false], graph.Edges.Select(edge => edge.IsReply));
        Assert.Equal((11, 3), (graph.Edges[3].Line, graph.Edges[3].Column));
    }

    [Fact]
    public void E6_reads_C4_with_boundaries_technologies_and_names()
    {
        var graph = Read("""
            C4Container
              title Shop
              Person_Ext(guest, "Guest")
              System_Boundary(shop, "Shop") {
                Container(api, "API", "Go 1.25", "Takes orders, and bills")
                ContainerDb(db, "Orders", $techn="PostgreSQL", $descr="Keeps them")
              }
              ContainerQueue_Ext(bus, "Bus", "Kafka")
              Rel_D(guest, api, "Orders", "HTTPS")
              BiRel(api, db, "Reads and writes", $techn="SQL")
              Rel(api, bus, "Publishes", "Kafka, asynchronous")
              UpdateLayoutConfig($c4ShapeInRow="3")
            """);

        Assert.Empty(graph.Problems);
        Assert.Equal(["person", "container", "container", "container"], graph.Nodes.Select(node => node.Level));
        Assert.Equal(["", "Go 1.25", "PostgreSQL", "Kafka"], graph.Nodes.Select(node => node.Technology));
        Assert.Equal("shop", graph.Node("db")!.Group);
        Assert.True(graph.Node("bus") is { IsExternal: true, Kind: PartKind.Queue });
        Assert.Equal(["HTTPS", "SQL", "Kafka, asynchronous"], graph.Edges.Select(edge => edge.Technology));
        Assert.True(graph.Edges[2].IsAsync);
        Assert.Equal((6, 17), (graph.Node("db")!.Line, graph.Node("db")!.Column));
    }

    [Fact]
    public void E6_reads_entities_states_and_architecture()
    {
        var entities = Read("""
            erDiagram
              CUSTOMER ||--o{ ORDER : places
              "Line item" }|..|{ ORDER : "is in"
              ORDER one or more to zero or one REFUND : has
              ORDER["Order of a customer"] {
                bigint id PK
                bigint customer_id FK, UK "who ordered"
                varchar(20)[] tags
              }
            """);
        var states = Read("stateDiagram-v2\n  [*] --> Open\n  state Open {\n    [*] --> Draft\n    Draft --> Sent : send\n  }\n  state \"All paid\" as Paid\n  Open --> Paid\n  Paid --> [*]\n  note right of Paid : done\n");
        var places = Read("architecture-beta\n  group api(cloud)[API]\n  service db(database)[Orders] in api\n  service app(logos:aws-lambda)[App] in api\n  junction mid\n  app:R --> L:db\n  db:T -- B:mid\n");

        Assert.Empty(entities.Problems.Concat(states.Problems).Concat(places.Problems));
        Assert.Equal(["id", "customer_id", "tags"], entities.Node("ORDER")!.Fields.Select(field => field.Name));
        Assert.Equal((7, 5, true), entities.Node("ORDER")!.Fields[1] is var key ? (key.Line, key.Column, key.IsForeign) : default);
        Assert.Equal([("CUSTOMER", "ORDER"), ("Line item", "ORDER"), ("ORDER", "REFUND")], entities.Edges.Select(edge => (edge.From, edge.To)));
        Assert.Equal("All paid", states.Node("Paid")!.Label);
        Assert.Equal("Open", states.Node("Draft")!.Group);
        Assert.Equal((PartKind.Store, "api", "aws-lambda"), (places.Node("db")!.Kind, places.Node("db")!.Group, places.Node("app")!.Technology));
        Assert.Equal([("app", "db", false), ("db", "mid", true)], places.Edges.Select(edge => (edge.From, edge.To, edge.IsLine)));
    }

    [Fact]
    public void E6_finds_diagrams_in_the_fences_of_a_page_and_counts_its_lines()
    {
        var graphs = DiagramText.Read(new ReviewFile("docs/architecture.md", "# Shop\n\n```mermaid\nflowchart LR\n  a[Web browser] --> b[Orders API]\n```\n\nText\n\n- point\n  ````Mermaid\n  graph TD\n    x-->y\n  ````\n```sql\nSELECT 1\n```\n"));

        Assert.Equal([4, 12], graphs.Select(graph => graph.Line));
        Assert.Equal((5, 3), (graphs[0].Node("a")!.Line, graphs[0].Node("a")!.Column));
        Assert.Equal((13, 5), (graphs[1].Node("x")!.Line, graphs[1].Node("x")!.Column));
        Assert.False(DiagramText.Is(new ReviewFile("README.md", "# We like mermaid\n")));
        Assert.All(["graph loaded in 3 s\n", "info: listening on 8080\n", "SELECT 1;\n", "block of text\n"], text => Assert.False(DiagramText.Is(new ReviewFile("pasted.mmd", text))));
    }

    [Fact]
    public void E6_goes_on_after_what_it_cannot_read()
    {
        var graph = Read("flowchart LR\n  a[Open --> b\n  c --> d[Fine]\n  -->\n  e --> f\n");

        Assert.Equal([2, 4], graph.Problems.Select(problem => problem.Line));
        Assert.Equal([("c", "d"), ("e", "f")], graph.Edges.Select(edge => (edge.From, edge.To)));
    }

    private static DiagramGraph Read(string text) => Assert.Single(DiagramText.Read(new ReviewFile("picture.mmd", text.ReplaceLineEndings("\n"))));
}
