using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class DeploymentReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string Bad = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
        spec:
          replicas: 1
          template:
            metadata: { labels: { app: api } }
            spec:
              serviceAccountName: api
              containers:
                - name: api
                  image: registry.example.com/api:latest
                  ports: [{ containerPort: 8080 }]
                  securityContext:
                    privileged: true
                  env:
                    - name: DB_PASSWORD
                      value: hunter2-prod
        """;

    private const string Good = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          replicas: 3
          template:
            metadata: { labels: { app: api } }
            spec:
              serviceAccountName: api
              securityContext: { runAsNonRoot: true }
              containers:
                - name: api
                  image: registry.example.com/api:1.4.2@sha256:0000000000000000000000000000000000000000000000000000000000000000
                  ports: [{ containerPort: 8080 }]
                  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
                  resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 256Mi } }
                  readinessProbe: { httpGet: { path: /ready, port: 8080 } }
                  livenessProbe: { httpGet: { path: /live, port: 8080 } }
                  env:
                    - name: DB_PASSWORD
                      valueFrom: { secretKeyRef: { name: db, key: password } }
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: deny }
        spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
        """;

    [Theory]
    [InlineData("K01", 13, 18)]
    [InlineData("K02", 19, 22)]
    [InlineData("K05", 12, 17)]
    [InlineData("K06", 12, 17)]
    [InlineData("K07", 6, 13)]
    [InlineData("K09", 16, 25)]
    public void E4_a_planted_defect_of_a_manifest_is_found_where_it_is(string rule, int line, int column)
    {
        var finding = Assert.Single(Check(("deploy/api.yaml", Bad)).Findings, finding => finding.Id == rule);

        Assert.Equal(("deploy/api.yaml", line, column), (finding.Place.File, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void E4_a_hardened_manifest_gives_nothing()
    {
        var report = Check(("deploy/api.yaml", Good));

        Assert.Empty(report.Findings);
        Assert.Empty(report.Open);
    }

    [Fact]
    public void E4_a_hardened_public_manifest_gives_three_findings_at_most()
    {
        const string hardened = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: cartservice
            spec:
              selector: { matchLabels: { app: cartservice } }
              template:
                metadata: { labels: { app: cartservice } }
                spec:
                  serviceAccountName: cartservice
                  terminationGracePeriodSeconds: 5
                  securityContext: { fsGroup: 1000, runAsGroup: 1000, runAsNonRoot: true, runAsUser: 1000 }
                  containers:
                  - name: server
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities: { drop: [ALL] }
                      privileged: false
                      readOnlyRootFilesystem: true
                    image: us-central1-docker.pkg.dev/google-samples/microservices-demo/cartservice:v0.10.3
                    ports: [{ containerPort: 7070 }]
                    env: [{ name: REDIS_ADDR, value: "redis-cart:6379" }]
                    resources: { requests: { cpu: 200m, memory: 64Mi }, limits: { cpu: 300m, memory: 128Mi } }
                    readinessProbe: { initialDelaySeconds: 15, grpc: { port: 7070 } }
                    livenessProbe: { initialDelaySeconds: 15, periodSeconds: 10, grpc: { port: 7070 } }
            """;

        Assert.InRange(Check(("cartservice.yaml", hardened)).Findings.Count, 0, 3);
    }

    [Fact]
    public void E4_a_compose_file_of_a_developer_is_not_held_to_production()
    {
        const string compose = """
            services:
              api:
                build: .
                ports: ["9229:9229"]
                volumes: [".:/app"]
                environment: { DB_PASSWORD: postgres }
              db:
                image: postgres:17.6
                ports: ["5432:5432"]
                environment: { POSTGRES_PASSWORD: postgres }
            """;

        Assert.Empty(Check(("docker-compose.yml", compose)).Findings);
        Assert.Contains(Check(("docker-compose.yml", compose.Replace("    volumes: [\".:/app\"]\n", "", StringComparison.Ordinal))).Findings, finding => finding.Id == "K04");
    }

    [Fact]
    public void E4_a_template_of_helm_is_read_as_far_as_it_goes_and_else_says_how()
    {
        const string template = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ include \"api.name\" . }}\nspec:\n{{- if not .Values.hpa }}\n  replicas: {{ .Values.replicas }}\n{{- end }}\n  template:\n    spec:\n      serviceAccountName: api\n      containers:\n        - name: api\n          image: \"{{ .Values.image }}:{{ .Values.tag }}\"\n          securityContext: { privileged: true }\n";
        const string broken = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n{{ toYaml .Values.x | indent 2 }}\n  [ {{\n";

        Assert.Equal(15, Assert.Single(Check(("chart/templates/api.yaml", template)).Findings, finding => finding.Id == "K09").Place.Line);
        Assert.DoesNotContain(Check(("chart/templates/api.yaml", template)).Findings, finding => finding.Id is "K01" or "K07");
        Assert.All(Check(("chart/templates/b.yaml", broken)).Findings, finding => Assert.NotEqual("error", finding.Severity));
    }

    [Fact]
    public void E4_anchors_and_extensions_of_compose_are_followed()
    {
        const string compose = "x-base: &base\n  restart: always\n  mem_limit: 1g\nservices:\n  api:\n    <<: *base\n    image: registry.example.com/api:1.0\n    privileged: true\n";

        Assert.Equal(["K09"], Check(("compose.yaml", compose)).Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void E4_the_port_of_a_store_is_bound_to_the_machine_by_the_patch()
    {
        const string compose = "services:\n  db:\n    image: postgres:17.6\n    restart: always\n    mem_limit: 1g\n    healthcheck: { test: [CMD, pg_isready] }\n    volumes: [d:/d]\n    ports:\n      - \"5432:5432\"\n";

        var fix = Assert.Single(Assert.Single(Check(("compose.yaml", compose)).Findings).Fix!);

        Assert.Equal((9, 10, "127.0.0.1:"), (fix.Line, fix.Column, fix.With));
    }

    private static ReviewReport Check(params IEnumerable<(string Path, string Text)> files) =>
        Review.Check([.. files.Select(file => new ReviewFile(file.Path, file.Text))], Knowledge, new DateOnly(2026, 11, 22));
}
