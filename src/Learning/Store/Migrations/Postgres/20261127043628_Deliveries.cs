using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Deliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Open",
                table: "Deliveries");

            migrationBuilder.AddColumn<string>(
                name: "Lane",
                table: "Deliveries",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Unsure",
                table: "Deliveries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Kind_State",
                table: "Deliveries",
                columns: new[] { "Kind", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Open",
                table: "Deliveries",
                columns: new[] { "Lane", "DueAt", "Id" },
                filter: "\"State\" <= 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Kind_State",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Open",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Lane",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Unsure",
                table: "Deliveries");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Open",
                table: "Deliveries",
                column: "DueAt",
                filter: "\"State\" <= 1");
        }
    }
}
