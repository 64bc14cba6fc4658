using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Forgotten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Cut",
                table: "AuditHeads",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CutHash",
                table: "AuditHeads",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DataCodes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataCodes", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_DataCodes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Forgotten",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forgotten", x => x.PersonId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DataCodes_PersonId",
                table: "DataCodes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DataCodes_Until",
                table: "DataCodes",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataCodes");

            migrationBuilder.DropTable(
                name: "Forgotten");

            migrationBuilder.DropColumn(
                name: "Cut",
                table: "AuditHeads");

            migrationBuilder.DropColumn(
                name: "CutHash",
                table: "AuditHeads");
        }
    }
}
