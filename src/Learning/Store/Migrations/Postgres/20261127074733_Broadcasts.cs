using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Learning.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Broadcasts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "NoNews",
                table: "MessageChoices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Lane",
                table: "Deliveries",
                type: "character varying(96)",
                maxLength: 96,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(32)",
                oldMaxLength: 32,
                oldDefaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "BroadcastId",
                table: "Deliveries",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Broadcasts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Chinese = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    English = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SessionId = table.Column<string>(type: "text", nullable: true),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Corrects = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<long>(type: "bigint", nullable: false),
                    TestCode = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    TestUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SendAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UselessAfter = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PlannedTo = table.Column<long>(type: "bigint", nullable: true),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Broadcasts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ListedPeople",
                columns: table => new
                {
                    List = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Proof = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Scope = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedPeople", x => new { x.List, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ListedPeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BroadcastApprovals",
                columns: table => new
                {
                    BroadcastId = table.Column<long>(type: "bigint", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    StaffId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BroadcastApprovals", x => new { x.BroadcastId, x.Edition, x.StaffId });
                    table.ForeignKey(
                        name: "FK_BroadcastApprovals_Broadcasts_BroadcastId",
                        column: x => x.BroadcastId,
                        principalTable: "Broadcasts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_BroadcastId_State",
                table: "Deliveries",
                columns: new[] { "BroadcastId", "State" },
                filter: "\"BroadcastId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Broadcasts_State",
                table: "Broadcasts",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ListedPeople_PersonId",
                table: "ListedPeople",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_Deliveries_Broadcasts_BroadcastId",
                table: "Deliveries",
                column: "BroadcastId",
                principalTable: "Broadcasts",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Deliveries_Broadcasts_BroadcastId",
                table: "Deliveries");

            migrationBuilder.DropTable(
                name: "BroadcastApprovals");

            migrationBuilder.DropTable(
                name: "ListedPeople");

            migrationBuilder.DropTable(
                name: "Broadcasts");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_BroadcastId_State",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "NoNews",
                table: "MessageChoices");

            migrationBuilder.DropColumn(
                name: "BroadcastId",
                table: "Deliveries");

            migrationBuilder.AlterColumn<string>(
                name: "Lane",
                table: "Deliveries",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(96)",
                oldMaxLength: 96,
                oldDefaultValue: "");
        }
    }
}
