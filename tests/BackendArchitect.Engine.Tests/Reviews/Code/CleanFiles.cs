namespace BackendArchitect.Engine.Tests.Reviews.Code;

/// <summary>The same work done well, with everything in it that a careless reader would mark.</summary>
internal static class CleanFiles
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["src/Orders.cs"] = """"
            namespace Shop.Orders;

            public sealed class Orders(ShopContext _context, IDbConnection _connection, HttpClient _http, ILogger<Orders> _logger)
            {
                private const string Table = "orders";
                public decimal TotalPrice { get; set; }

                public async Task<IReadOnlyList<Order>> ListAsync(string note, int page, CancellationToken cancellation)
                {
                    var sql = $"SELECT {nameof(Order.Id)} FROM {Table} WHERE note = @note LIMIT 50 OFFSET {page * 50}";
                    var rows = await _connection.QueryAsync<Order>(sql, new { note });
                    var same = await _context.Orders.FromSqlInterpolated($"SELECT * FROM orders WHERE note = {note}").ToListAsync(cancellation);
                    var ids = rows.Select(row => row.CustomerId).ToList();
                    var customers = await _context.Customers.Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellation);
                    foreach (var row in rows)
                    {
                        row.Customer = customers[row.CustomerId];
                    }

                    _logger.LogInformation("Wrong password for {Note}: {Count} tries, token {TokenId}", note, ids.Count, row.TokenId);
                    return [.. rows, .. same];
                }

                public async Task PlaceAsync(Order order)
                {
                    _context.Orders.Add(order);
                    await _context.SaveChangesAsync();
                    await _mediator.Publish(new OrderPlaced(order.Id));
                    try
                    {
                        await _http.GetAsync("https://rates.internal");
                    }
                    catch (OperationCanceledException)
                    {
                    }
                }
            }
            """",
        ["src/OrderService.java"] = """
            package shop.orders;

            public class OrderService {
                private static final String FIND = "SELECT id FROM orders " + "WHERE note = ? " + "LIMIT " + MAX;
                private BigDecimal price;

                public Optional<Order> find(String note, long id) {
                    log.debug("SELECT id FROM orders WHERE note = '" + note + "'");
                    String byId = "SELECT id FROM orders WHERE id = " + id;
                    return jdbcTemplate.query(FIND, mapper, note).stream().findFirst().or(() -> orderRepository.findById(id));
                }

                public Cipher cipher() throws GeneralSecurityException {
                    return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                }

                public void place(Order order) {
                    order.items().forEach(item -> total = total.add(item.price()));
                    orderRepository.save(order);
                    applicationEventPublisher.publishEvent(new OrderPlaced(order));
                }
            }
            """,
        ["src/orders.py"] = """"
            import os
            import requests

            PASSWORD_RESET_URL = "/reset-password/2"
            SECRET_KEY = os.environ["SECRET_KEY"]
            TABLE = "orders"


            def orders(cursor, note, limit: int):
                cursor.execute(f"SELECT id FROM {TABLE} WHERE note = %s LIMIT {limit}", (note,))
                marks = ", ".join(["%s"] * len(note))
                cursor.execute(f"SELECT id FROM orders WHERE id IN ({marks})", note)
                logger.info(f"select by note = '{note}'")
                customers = {customer.id: customer for customer in Customer.objects.filter(note=note)}
                for table in ("orders", "customers"):
                    cursor.execute("SELECT count(*) FROM pg_class WHERE relname = %s", (table,))
                return requests.get("https://rates.internal", timeout=(1, 3)).json(), customers


            def tag(avatar):
                try:
                    return hashlib.md5(avatar).hexdigest()
                except FileNotFoundError:
                    pass
            """",
        ["src/orders.tsx"] = """
            const pool = new Pool({ max: 10 });
            const pattern = /['"`]\/\/.*select/g;

            export async function orders(req: Request, res: Response) {
              const params = [req.query.note];
              const { rows } = await pool.query(`select id from orders where note = $${params.length} order by ${columns[0]}`, params);
              const safe = await sql`select id from orders where note = ${req.query.note}`;
              const total = rows.map((row) => row.total).reduce((a, b) => a + b, 0);
              const found = rows.find((row) => row.id === req.params.id);
              for (const chunk of chunks(rows, 500)) {
                await prisma.order.findMany({ where: { id: { in: chunk } } });
              }
              await stripe.charges.create({ amount: total, currency: 'eur' }, { idempotencyKey: req.id });
              console.log(`password changed for ${req.user.id}`);
              return <p className="note">Don't {`worry ${found ? `about '${found.id}'` : ''}`}</p>;
            }

            const Styled = styled.div`
              color: ${(props) => props.color};
              background: url('//cdn.example/${version}.png');
            `;
            """,
        ["internal/orders.go"] = """
            package orders

            var client = &http.Client{Timeout: 3 * time.Second}

            func list(db *sql.DB, ids []int64, limit int) ([]Order, error) {
            	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
            	query := fmt.Sprintf("SELECT id FROM orders WHERE id IN (%s) LIMIT %d", marks, limit)
            	rows, err := db.Query(query, toAny(ids)...)
            	if err != nil {
            		return nil, fmt.Errorf("select from orders where limit = '%d': %w", limit, err)
            	}
            	defer rows.Close()
            	for rows.Next() {
            		log.Printf("token %s", "it's `fine`")
            	}
            	for attempt := 0; attempt < 3; attempt++ {
            		if response, err := client.Do(request); err == nil {
            			defer response.Body.Close()
            			return decode(response)
            		}
            		time.Sleep(backoff(attempt))
            	}
            	return nil, rows.Err()
            }
            """,
        ["src/orders.php"] = """
            <p>It's "html"</p>
            <?php
            $note = $_GET['note'];
            $statement = $pdo->prepare('SELECT id FROM orders WHERE note = ? AND state = "open"');
            $statement->execute([$note]);
            $id = (int) $_GET['id'];
            $rows = $pdo->query("SELECT id FROM orders WHERE id = $id")->fetchAll();
            $sql = <<<SQL
              SELECT id FROM {$this->table} WHERE note = :note
            SQL;
            shell_exec('convert ' . escapeshellarg($_GET['file']));
            $tag = md5($avatar); # it's a tag
            ?>
            <p>Don't</p>
            """,
        ["app/orders_controller.rb"] = """
            class OrdersController < ApplicationController
              NOTE = /it's "fine"/

              def index
                orders = Order.includes(:customer).where("note = ?", params[:note]).limit(50)
                ids = %w[a b'c].map { |name| name.size / 2 }
                sql = <<~SQL
                  SELECT id FROM orders WHERE state = 'open'
                SQL
                orders.each { |order| order.total += order.items.sum(&:total) } if params[:totals]
                Order.where(note: params[:note]).find_each do |order|
                  puts "it's #{order.note.presence || "empty"}"
                end
                system("convert", params[:file])
              rescue ActiveRecord::RecordNotFound
                head :not_found
              end
            end
            """,
        ["src/orders.rs"] = """
            pub async fn find<'a>(pool: &'a PgPool, note: &str) -> Result<Vec<Order>, sqlx::Error> {
                let marker = '\'';
                let raw = r#"SELECT "id" FROM orders WHERE note = $1"#;
                tracing::info!("select from orders where note = '{}'", note);
                let orders = sqlx::query_as::<_, Order>(raw).bind(note).fetch_all(pool).await?;
                let names: Vec<String> = orders.iter().map(|order| format!("{}{}", order.name, marker)).collect();
                tokio::time::sleep(Duration::from_millis(10)).await;
                Ok(orders)
            }
            """,
        ["src/Orders.kt"] = """
            class Orders(private val jdbc: JdbcTemplate) {
                private val table = "orders"

                fun find(note: String, id: Long): List<Order> {
                    val byId = jdbc.queryForList("SELECT id FROM $table WHERE id = $id")
                    return jdbc.query("SELECT id FROM orders WHERE note = ?", mapper, note).onEach { println("it's ${it.note}") }
                }

                data class Order(val id: Long, val price: BigDecimal, val weight: Double)
            }
            """,
    };
}
