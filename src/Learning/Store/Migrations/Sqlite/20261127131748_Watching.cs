using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Watching : Migration
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "QuietTo",
                table: "MessageChoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SessionWatches",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionWatches", x => new { x.SessionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_SessionWatches_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionWatches_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_BookingId",
                table: "Deliveries",
                column: "BookingId",
                filter: "\"BookingId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SessionWatches_PersonId",
                table: "SessionWatches",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SessionWatches");

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
