namespace BackendArchitect.Engine.Tests.Reviews.Sql;

/// <summary>Scripts as they are found, in the shape the tools of MySQL and MariaDB write them.</summary>
internal static class MySqlScripts
{
    /// <summary>As mysqldump writes a whole database, rows and all.</summary>
    public const string Dump = """
        -- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
        --
        -- Host: localhost    Database: shop
        -- ------------------------------------------------------
        /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
        /*!50503 SET NAMES utf8mb4 */;
        /*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;

        CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */;
        USE `shop`;

        DROP TABLE IF EXISTS `customers`;
        /*!40101 SET @saved_cs_client     = @@character_set_client */;
        CREATE TABLE `customers` (
          `id` bigint unsigned NOT NULL AUTO_INCREMENT,
          `email` varchar(320) COLLATE utf8mb4_bin NOT NULL COMMENT 'what they log in with; unique',
          `kind` enum('person','company (any)') NOT NULL DEFAULT 'person',
          `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
          `updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
          PRIMARY KEY (`id`),
          UNIQUE KEY `customers_email` (`email`),
          FULLTEXT KEY `customers_ft` (`email`)
        ) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
        /*!40101 SET character_set_client = @saved_cs_client */;

        LOCK TABLES `customers` WRITE;
        /*!40000 ALTER TABLE `customers` DISABLE KEYS */;
        INSERT INTO `customers` VALUES (1,'o\'neil@example.org','person','2026-01-01','2026-01-01'),(2,'a;b@example.org',"company (any)",'2026-01-01','2026-01-01');
        /*!40000 ALTER TABLE `customers` ENABLE KEYS */;
        UNLOCK TABLES;

        DROP TABLE IF EXISTS `orders`;
        CREATE TABLE `orders` (
          `id` bigint unsigned NOT NULL AUTO_INCREMENT,
          `customer_id` bigint unsigned NOT NULL,
          `total` decimal(19,4) NOT NULL DEFAULT '0.0000',
          `year` smallint GENERATED ALWAYS AS (year(`placed_at`)) STORED,
          `placed_at` datetime NOT NULL,
          PRIMARY KEY (`id`),
          KEY `orders_placed` (`placed_at`,`total` DESC) USING BTREE,
          KEY `orders_name` (`customer_id`),
          CONSTRAINT `orders_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
          CONSTRAINT `orders_total` CHECK ((`total` >= 0))
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
        /*!50100 PARTITION BY HASH (`id`) PARTITIONS 4 */;

        /*!50003 SET sql_mode = 'STRICT_TRANS_TABLES' */ ;
        DELIMITER ;;
        /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `orders_before` BEFORE INSERT ON `orders` FOR EACH ROW BEGIN
          IF NEW.total IS NULL THEN SET NEW.total = 0; END IF;
        END */;;
        DELIMITER ;
        /*!50001 CREATE VIEW `open_orders` AS select 1 AS `n` */;
        -- Dump completed on 2026-11-22  1:02:03
        """;

    /// <summary>As Flyway runs them, without a client that knows DELIMITER.</summary>
    public const string Flyway = """
        # V2__stock.sql
        CREATE TABLE stock (
            sku        VARCHAR(40) NOT NULL,
            site       CHAR(3) CHARACTER SET ascii NOT NULL,
            pieces     INT UNSIGNED NOT NULL DEFAULT 0,
            counted_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
            INDEX by_site (site, pieces),
            PRIMARY KEY (sku, site)
        ) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4;

        CREATE PROCEDURE recount(IN wanted CHAR(3))
        BEGIN
            DECLARE done INT DEFAULT 0;
            WHILE done < 3 DO
                CASE done WHEN 1 THEN SET done = 2; ELSE SET done = done + 1; END CASE;
            END WHILE;
        END;

        ALTER TABLE stock
            ADD COLUMN shelf VARCHAR(10) NULL AFTER site,
            MODIFY COLUMN pieces INT UNSIGNED NOT NULL,
            CHANGE COLUMN counted_at seen_at TIMESTAMP NOT NULL,
            ADD UNIQUE KEY by_shelf (shelf(5), sku),
            DROP INDEX by_site;
        INSERT IGNORE INTO stock (sku, site) VALUES ('a#b', 'STO');
        """;

    /// <summary>As phpMyAdmin exports: keys come afterwards.</summary>
    public const string Export = """
        SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
        START TRANSACTION;
        SET time_zone = "+00:00";

        CREATE TABLE `posts` (
          `id` bigint(20) NOT NULL,
          `author_id` bigint(20) DEFAULT NULL,
          `body` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`body`)),
          `seen` tinyint(1) NOT NULL DEFAULT 0
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

        INSERT INTO `posts` (`id`, `author_id`, `body`, `seen`) VALUES
        (1, NULL, '{\"a\": \"it\'s; fine\"}', 0);

        ALTER TABLE `posts`
          ADD PRIMARY KEY (`id`),
          ADD KEY `author_id` (`author_id`);

        ALTER TABLE `posts`
          MODIFY `id` bigint(20) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=2;

        ALTER TABLE `posts`
          ADD CONSTRAINT `posts_ibfk_1` FOREIGN KEY (`author_id`) REFERENCES `posts` (`id`) ON DELETE SET NULL;
        COMMIT;
        """;
}
