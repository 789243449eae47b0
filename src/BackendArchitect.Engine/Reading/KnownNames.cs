namespace BackendArchitect.Engine.Reading;

/// <summary>Names people drop that need not be in the technology catalogue: what they run today may be nothing to recommend.</summary>
internal static class KnownNames
{
    // category [cloud] id: names. The catalogue's own names go first where both know a word.
    private const string Table = """
        language nodejs: node; node.js; nodejs; node js; js; javascript; typescript; ts
        language python: python; py; python3
        language go: golang; go lang; go
        language java: java; jvm; openjdk
        language rust: rust
        language csharp: c#; csharp; c sharp; .net; dotnet; dot net; net core; .net core; asp
        language kotlin: kotlin
        language scala: scala
        language php: php
        language ruby: ruby
        language elixir: elixir; erlang; phoenix framework
        language cpp: c++; cpp
        language cobol: cobol; mainframe; as400
        language perl: perl
        language swift: swift
        language delphi: delphi
        framework express: express.js; expressjs; express
        framework nestjs: nestjs; nest.js
        framework nextjs: next.js; nextjs
        framework fastapi: fastapi; fast api
        framework django: django
        framework flask: flask
        framework gin: gin
        framework spring-boot: spring boot; springboot; spring
        framework quarkus: quarkus
        framework aspnet-core: asp.net core; asp.net; aspnet core; aspnet; asp net core
        framework rails: rails; ruby on rails; ror
        framework laravel: laravel
        framework symfony: symfony
        framework wordpress: wordpress; woocommerce
        framework magento: magento
        framework react: react; react.js; reactjs
        framework angular: angular
        framework vue: vue; vue.js; vuejs
        framework flutter: flutter
        framework react-native: react native
        database postgresql: postgres; postgresql; postgre; pg; psql; postgress; postgre sql; postgresq
        database mysql: mysql; my sql
        database mariadb: mariadb; maria db
        database sqlserver: sql server; mssql; ms sql
        database oracle: oracle; oracle db; oracle database
        database sqlite: sqlite
        database mongodb: mongo; mongodb; mongo db; mongodb atlas; atlas
        database cassandra: cassandra
        database couchdb: couchdb
        database cockroachdb: cockroachdb; cockroach
        database clickhouse: clickhouse
        database timescaledb: timescale; timescaledb
        database influxdb: influx; influxdb
        database neo4j: neo4j
        database snowflake: snowflake
        database aws dynamodb: dynamodb; dynamo; dynamo db
        database aws amazon-aurora-postgresql: aurora; aurora postgres; aurora mysql
        database aws amazon-rds-postgresql: rds; amazon rds; aws rds
        database aws redshift: redshift
        database azure cosmos-db: cosmos; cosmos db; cosmosdb
        database gcp bigquery: bigquery; big query
        database gcp spanner: spanner; cloud spanner
        database gcp firestore: firestore
        database gcp firebase: firebase
        cache redis: redis
        cache memcached: memcached; memcache
        cache valkey: valkey
        search elasticsearch: elasticsearch; elastic search; elastic
        search opensearch: opensearch; open search
        search solr: solr
        broker rabbitmq: rabbitmq; rabbit mq; rabbit
        broker kafka: kafka; apache kafka
        broker nats: nats
        broker pulsar: pulsar
        broker activemq: activemq
        broker mqtt: mqtt; mosquitto
        broker aws sqs: sqs; amazon sqs; aws sqs
        broker aws sns: sns
        broker aws kinesis: kinesis
        broker aws eventbridge: eventbridge
        broker azure azure-service-bus: azure service bus; service bus
        broker azure azure-event-hubs: event hubs; event hub
        broker gcp gcp-pubsub: google pub/sub; cloud pub/sub; gcp pub/sub
        hosting kubernetes: kubernetes; k8s; kubernets; kubernetis; kube
        hosting docker-compose: docker; docker compose
        hosting docker-swarm: docker swarm; swarm
        hosting nomad: nomad
        hosting openshift: openshift
        hosting heroku: heroku
        hosting fly-io: fly.io
        hosting render: render.com
        hosting hetzner: hetzner
        hosting digitalocean: digitalocean; digital ocean
        hosting aws aws-lambda: aws lambda; aws lambdas; lambda functions; lambda; lambdas
        hosting aws ecs-fargate: ecs; aws ecs; fargate; ecs fargate; aws fargate
        hosting aws eks: eks; aws eks
        hosting aws aws-ec2: ec2
        storage aws s3: s3; aws s3
        gateway aws amazon-api-gateway: aws api gateway
        identity aws cognito: cognito
        observability aws cloudwatch: cloudwatch
        edge aws cloudfront: cloudfront
        hosting azure aks: aks
        hosting azure azure-functions: azure functions
        hosting gcp cloud-run: cloud run
        hosting gcp gke: gke
        edge cloudflare: cloudflare
        gateway nginx: nginx
        gateway kong: kong
        gateway istio: istio
        identity auth0: auth0
        identity keycloak: keycloak
        identity okta: okta
        delivery terraform: terraform
        delivery jenkins: jenkins
        observability prometheus: prometheus
        observability grafana: grafana
        observability datadog: datadog
        framework graphql: graphql; graph ql
        framework grpc: grpc
        """;

    private static readonly string[] Clouds = ["aws", "azure", "gcp"];

    public static readonly IReadOnlyList<(string Words, KnownName Name)> All = [.. Table.Split('\n').SelectMany(Parse)];

    /// <summary>Where each cloud goes by another name.</summary>
    public static readonly IReadOnlyList<(string Words, string Cloud)> CloudNames =
    [
        ("aws", "aws"), ("amazon", "aws"), ("amazon web services", "aws"), ("amazon aws", "aws"), ("azure", "azure"), ("microsoft azure", "azure"), ("ms azure", "azure"),
        ("gcp", "gcp"), ("google cloud", "gcp"), ("google cloud platform", "gcp"), ("vercel", "vercel"), ("supabase", "supabase"),
        ("on prem", "on-premises"), ("on premise", "on-premises"), ("on premises", "on-premises"), ("onprem", "on-premises"), ("on-prem", "on-premises"),
        ("[own|our|company|private|in house|inhouse|physical] [machines|data centers|server farm|racks|rack|metal|servers|hardware|boxes]", "on-premises"), ("[data centre|data center|datacenter|datacentre|servers|machines|hardware] of our own", "on-premises"), ("[in|from] our [data center|datacenter|data centre|datacentre|basement|server room|office|building]", "on-premises"), ("[colo|colocation|colocated]", "on-premises"), ("private [data center|datacenter|data centre|cloud]", "on-premises"), ("inhouse hosting", "on-premises"), ("in house [hosting|hosted|servers]", "on-premises"), ("air gapped", "on-premises"),
        ("own [data center|datacenter|data centre|datacentre|data centers|servers|hardware|server room]", "on-premises"), ("bare metal", "on-premises"),
    ];

    private static IEnumerable<(string Words, KnownName Name)> Parse(string line)
    {
        var colon = line.IndexOf(':');
        var head = line[..colon].Trim().Split(' ');
        var cloud = head.Length == 3 && Clouds.Contains(head[1]) ? head[1] : null;
        var name = new KnownName(head[^1], head[0], cloud);
        return line[(colon + 1)..].Split(';').Select(words => (words.Trim(), name));
    }
}
