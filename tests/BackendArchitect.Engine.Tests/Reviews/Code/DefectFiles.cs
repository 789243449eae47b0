namespace BackendArchitect.Engine.Tests.Reviews.Code;

/// <summary>Files as people write them. A defect is marked at the end of its line.</summary>
internal static class DefectFiles
{
    public static readonly IReadOnlyDictionary<string, string> Bad = new Dictionary<string, string>
    {
        ["src/Orders.cs"] = """"
            using System.Text;
            using Microsoft.AspNetCore.Mvc;

            namespace Shop.Orders;

            [ApiController]
            public sealed class OrdersController(ShopContext _context, IDbConnection _connection, ILogger<OrdersController> _logger) : ControllerBase
            {
                public double TotalPrice { get; set; } // !!C27

                [HttpGet("orders")]
                public async Task<IActionResult> ListAsync(string note, CancellationToken cancellation)
                {
                    // "select * from orders where note = '" + note
                    var sql = $"""
                        SELECT id, note FROM orders
                        WHERE note = '{note}' // !!C01
                        """;
                    var orders = await _connection.QueryAsync<Order>(sql);
                    foreach (var order in orders)
                    {
                        order.Customer = await _context.Customers.FirstOrDefaultAsync(customer => customer.Id == order.CustomerId, cancellation); // !!C11
                    }

                    _logger.LogInformation("Listed for {User} {Password}", Request.Headers["user"], order.Password); // !!C20
                    return Ok(orders);
                }

                [HttpPost("orders")]
                public async Task<IActionResult> PlaceAsync(Order order)
                {
                    var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }); // !!C06 C13
                    var rate = http.GetStringAsync("https://rates.internal").Result; // !!C19
                    _context.Orders.Add(order);
                    await _context.SaveChangesAsync();
                    await _kafkaProducer.ProduceAsync("orders", new Message<Null, string> { Value = order.Id }); // !!C14
                    return Ok(rate);
                }
            }
            """",
        ["src/OrderService.java"] = """
            package shop.orders;

            import java.util.List;

            @Service
            public class OrderService {
                private static final String SIGNING_KEY = "kQ9vT3xLm27ZsWp4RbYc"; // !!C02
                private double price; // !!C27

                public List<Order> find(String note) throws SQLException {
                    Statement statement = connection.createStatement();
                    return map(statement.executeQuery("SELECT id FROM orders WHERE note = '" + note + "'")); // !!C01
                }

                public void enrich(List<Order> orders) {
                    for (Order order : orders) {
                        order.setCustomer(customerRepository.findById(order.getCustomerId()).orElseThrow()); // !!C11
                    }
                    List<Order> open = orderRepository.findAll().stream().filter(Order::isOpen).toList(); // !!C12
                }

                public String rate() {
                    RestTemplate template = new RestTemplate(); // !!C10
                    try {
                        return template.getForObject("https://rates.internal", String.class);
                    } finally {
                        log.info("asked");
                    }
                }

                @Transactional
                public void place(Order order) {
                    orderRepository.save(order);
                    kafkaTemplate.send("orders", order.getId()); // !!C14
                }

                public String reset() {
                    String resetToken = Long.toHexString((long) (Math.random() * 1e9)); // !!C21
                    System.out.println("reset of " + user + " with " + password); // !!C20
                    return resetToken;
                }

                @GetMapping("/preview")
                public ResponseEntity<String> preview(@RequestParam("url") String url) throws IOException {
                    URL address = new URL(url);
                    try (InputStream stream = address.openStream()) { // !!C18
                        return ResponseEntity.ok(new String(stream.readAllBytes()));
                    } catch (IOException e) {
                        return ResponseEntity.status(500).body(Arrays.toString(e.getStackTrace())); // !!C24
                    }
                }
            }
            """,
        ["src/orders.py"] = """"
            import hashlib
            import requests
            from fastapi import APIRouter, Request

            router = APIRouter()
            DB_PASSWORD = "Tr0ub4dor&3x"  # !!C02


            @router.get("/orders")
            async def orders(note: str, request: Request):
                """Not a query: f"SELECT id FROM orders WHERE note = '{note}'"."""
                rows = await database.fetch_all(f"SELECT id FROM orders WHERE note = '{note}'")  # !!C01
                rate = requests.get("https://rates.internal", verify=False).json()  # !!C06 C10 C19
                return [Customer.objects.get(id=row.customer_id) for row in rows]  # !!C11


            def register(user, password):
                user.hash = hashlib.md5(password.encode()).hexdigest()  # !!C05
                logger.debug("registered %s with %s", user.email, password)  # !!C20


            def payload(token):
                return jwt.decode(token, options={"verify_signature": False})  # !!C03
            """",
        ["src/orders.ts"] = """
            import { Router } from 'express';
            import { Pool } from 'pg';

            const router = Router();
            const userCache = new Map<string, User>(); // `a map` that grows

            router.get('/orders', async (req, res) => {
              const pool = new Pool({ max: 5 }); // !!C13
              const { rows } = await pool.query(`select id from orders where note = '${req.query.note}'`); // !!C01
              for (const row of rows) {
                row.customer = await prisma.customer.findUnique({ where: { id: row.customerId } }); // !!C11
              }
              const open = (await prisma.order.findMany()).filter((order) => order.open); // !!C12
              res.json(rows.concat(open));
            });

            router.post('/orders', async (req, res) => {
              const page = await fetch(req.body.callback); // !!C18
              const charge = await stripe.charges.create({ amount: 100, currency: 'eur' }); // !!C16
              await orderRepository.save({ ...req.body, charge });
              await rabbitChannel.publish('orders', 'placed', Buffer.from(charge.id)); // !!C14
              res.cookie('session', req.session.id, { secure: true }); // !!C25
              res.send(page.status);
            });

            router.use((error, req, res, next) => {
              res.status(500).send(error.stack); // !!C24
            });

            export const sign = (user: User) => jwt.sign({ sub: user.id }, 'shop-secret'); // !!C02
            """,
        ["internal/orders.go"] = """
            package orders

            import (
            	"database/sql"
            	"fmt"
            	"net/http"
            )

            type Order struct {
            	Id    string
            	Price float64 // !!C27
            }

            func (s *Server) list(w http.ResponseWriter, r *http.Request) {
            	note := r.URL.Query().Get("note")
            	query := fmt.Sprintf("SELECT id FROM orders WHERE note = '%s'", note) // !!C01
            	rows, err := s.db.Query(query) // !!C22
            	if err != nil {
            		return
            	}
            	for _, id := range ids(rows.Next) {
            		row := s.db.QueryRow("SELECT name FROM customers WHERE id = $1", id) // !!C11
            		fmt.Fprintln(w, row)
            	}
            	out, _ := exec.Command("sh", "-c", "convert "+r.FormValue("file")).Output() // !!C08
            	w.Write(out)
            }

            func rate() (*http.Response, error) {
            	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // !!C06
            	_ = transport
            	return http.Get("https://rates.internal") // !!C10
            }
            """,
        ["src/orders.php"] = """
            <?php
            namespace Shop;

            final class Orders
            {
                private string $apiKey = 'q8Zr2LmX0vTn5KcYb7Jd'; // !!C02

                public function find(string $note): array
                {
                    $rows = $this->pdo->query("SELECT id FROM orders WHERE note = '$note'")->fetchAll(); // !!C01
                    foreach ($rows as $row) {
                        $row->customer = Customer::find($row->customerId); // !!C11
                    }
                    return $rows;
                }

                public function convert(): void
                {
                    shell_exec("convert {$_POST['file']} out.png"); // !!C08
                    $cart = unserialize($_COOKIE['cart']); // !!C09
                    $hash = md5($this->password); // !!C05
                    curl_setopt($this->curl, CURLOPT_SSL_VERIFYPEER, false); // !!C06
                }
            }
            """,
        ["app/orders_controller.rb"] = """
            class OrdersController < ApplicationController
              API_TOKEN = "q8Zr2LmX0vTn5KcYb7Jd" # !!C02

              def index
                orders = Order.where("note = '#{params[:note]}'") # !!C01
                orders.each do |order|
                  order.customer = Customer.find(order.customer_id) # !!C11
                end
                open = Order.all.select { |order| order.open? } # !!C12
                render json: orders + open
              end

              def convert
                system("convert #{params[:file]} out.png") # !!C08
                cart = Marshal.load(params[:cart]) # !!C09
                user = JWT.decode(params[:token], nil, false) # !!C03
                http.verify_mode = OpenSSL::SSL::VERIFY_NONE # !!C06
              end
            end
            """,
        ["src/orders.rs"] = """
            use sqlx::PgPool;

            pub struct Order {
                pub id: i64,
                pub price: f64, // !!C27
            }

            pub async fn find(pool: &PgPool, note: &str) -> Result<Vec<Order>, sqlx::Error> {
                let sql = format!("SELECT id, price FROM orders WHERE note = '{}'", note); // !!C01
                let orders = sqlx::query_as::<_, Order>(&sql).fetch_all(pool).await?;
                for order in &orders {
                    let customer = sqlx::query("SELECT name FROM customers WHERE id = $1").bind(order.id).fetch_one(pool).await?; // !!C11
                    println!("{:?}", customer);
                }
                let client = reqwest::Client::builder().danger_accept_invalid_certs(true).build().unwrap(); // !!C06
                std::thread::sleep(std::time::Duration::from_secs(1)); // !!C19
                Ok(orders)
            }
            """,
        ["src/Orders.kt"] = """
            package shop.orders

            import shop.data.Customer

            data class Order(val id: String, val price: Double) // !!C27

            class Orders(private val jdbc: JdbcTemplate, private val customerRepository: CustomerRepository) {
                private val signingKey = "kQ9vT3xLm27ZsWp4RbYc" // !!C02

                suspend fun find(note: String): List<Order> {
                    val orders = jdbc.queryForList("SELECT id FROM orders WHERE note = '$note'") // !!C01
                    orders.forEach { order ->
                        order.customer = customerRepository.findById(order.customerId) // !!C11
                    }
                    Thread.sleep(100) // !!C19
                    val resetToken = Math.random().toString() // !!C21
                    return orders
                }
            }
            """,
    };

    public static IReadOnlyDictionary<string, string> Clean => CleanFiles.All;
}
