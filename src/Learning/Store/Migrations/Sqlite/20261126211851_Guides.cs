using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Guide",
                table: "Questions",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GuideStep",
                table: "Questions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GuideVersion",
                table: "Questions",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LastTurns",
                table: "Questions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Promised",
                table: "Questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GuideEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: true),
                    Act = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    ByHelper = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideEvents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuideProgress",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    StepTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Fails = table.Column<int>(type: "INTEGER", nullable: false),
                    Stucks = table.Column<int>(type: "INTEGER", nullable: false),
                    StepStartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideProgress", x => new { x.PersonId, x.Guide });
                    table.ForeignKey(
                        name: "FK_GuideProgress_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HelpingHands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ConsentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Hints = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpingHands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpingHands_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Preferences",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Elder = table.Column<bool>(type: "INTEGER", nullable: false),
                    TextSize = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAloud = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Preferences", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_Preferences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HelpActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    HelpId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpActs_HelpingHands_HelpId",
                        column: x => x.HelpId,
                        principalTable: "HelpingHands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuideEvents_At",
                table: "GuideEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_GuideEvents_Key",
                table: "GuideEvents",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuideEvents_PersonId",
                table: "GuideEvents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpActs_HelpId",
                table: "HelpActs",
                column: "HelpId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpActs_Key",
                table: "HelpActs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpingHands_Code",
                table: "HelpingHands",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpingHands_Open",
                table: "HelpingHands",
                column: "PersonId",
                unique: true,
                filter: "\"State\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_HelpingHands_Session",
                table: "HelpingHands",
                column: "Session",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuideEvents");

            migrationBuilder.DropTable(
                name: "GuideProgress");

            migrationBuilder.DropTable(
                name: "HelpActs");

            migrationBuilder.DropTable(
                name: "Preferences");

            migrationBuilder.DropTable(
                name: "HelpingHands");

            migrationBuilder.DropColumn(
                name: "Guide",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "GuideStep",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "GuideVersion",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "LastTurns",
                table: "Questions");

            migrationBuilder.DropColumn(
                name: "Promised",
                table: "Questions");
        }
    }
}
