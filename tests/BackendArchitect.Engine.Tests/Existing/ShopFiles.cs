using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Existing;

/// <summary>The files of a shop that runs, as its team would hand them in.</summary>
internal static class ShopFiles
{
    public static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static readonly ReviewFile Compose = new("compose.yaml", """
        services:
          web:
            build: ./web
            ports: ["443:3000"]
            environment:
              API_URL: http://orders:8080
          orders:
            build: ./orders
            depends_on: [db, cache]
            environment:
              DATABASE_URL: postgres://app:${DB_PASSWORD}@db:5432/shop
              REDIS_URL: redis://cache:6379/0
              STOCK_URL: http://stock:8080
              BROKER: amqp://rabbit:5672
          stock:
            build: ./stock
            deploy: { replicas: 2 }
            environment:
              - SPRING_DATASOURCE_URL=jdbc:postgresql://db:5432/shop
              - PRICES_URL=http://prices:8080
          prices:
            image: 123456789.dkr.ecr.eu-central-1.amazonaws.com/prices:2.1.0
            environment:
              ORDERS_URL: http://orders:8080
          mailer:
            build: { context: ./orders, target: worker }
            command: celery worker
            environment:
              BROKER_HOST: rabbit
          db:
            image: postgres:12-alpine
            environment: { POSTGRES_DB: shop }
          cache:
            image: redis:${REDIS_TAG:-7.2}
          rabbit:
            image: rabbitmq:4.1-management
        """);

    public static readonly ReviewFile Api = new("api/openapi.yaml", """
        openapi: "3.1.0"
        info: { title: Orders API, version: "1" }
        servers: [{ url: "https://api.shop.example/v1" }]
        paths:
          /orders:
            get: { tags: [orders], responses: { "200": { description: ok } } }
            post: { tags: [orders], responses: { "201": { description: made } } }
          /carts/{id}:
            get: { tags: [carts], responses: { "200": { description: ok } } }
        """);

    public static readonly ReviewFile Schema = new("db/schema.sql", """
        CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);
        CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), total integer);
        CREATE TABLE order_lines (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));
        CREATE TABLE suppliers (id bigint PRIMARY KEY, name text NOT NULL);
        """);

    public static ExistingSystem Read(params ReviewFile[] files) => ExistingSystem.Read(files, Knowledge);
}
