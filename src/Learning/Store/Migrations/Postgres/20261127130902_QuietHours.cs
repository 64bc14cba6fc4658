using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QuietHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_BookingId",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Kind_State",
                table: "Deliveries");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "QuietFrom",
                table: "MessageChoices",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "QuietTo",
                table: "MessageChoices",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_BookingId",
                table: "Deliveries",
                column: "BookingId",
                filter: "\"BookingId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_BookingId",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "QuietFrom",
                table: "MessageChoices");

            migrationBuilder.DropColumn(
                name: "QuietTo",
                table: "MessageChoices");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_BookingId",
                table: "Deliveries",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Kind_State",
                table: "Deliveries",
                columns: new[] { "Kind", "State" });
        }
    }
}
