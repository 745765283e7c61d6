//! `cargo xtask test`: prepares what is missing and runs everything, one line per step.

use crate::{Outcome, root};
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// One thing that is prepared or tested.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&mut Log) -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "generated", about: "generated files are fresh, formatting and lints", run: generated },
    Step { name: "rust", about: "unit, property and vector tests of the crates, documentation examples", run: rust },
    Step { name: "exhaustive", about: "every base, rate and rounding against Decimal; a million commands against a model", run: exhaustive },
    Step { name: "python", about: "the wheel, its tests and types, the independent oracle", run: python },
    Step { name: "node", about: "the native package, its tests and the packed package", run: node },
    Step { name: "browser", about: "WASM in Node and in a real browser", run: browser },
];

/// Names the steps.
pub fn list() -> Outcome {
    for step in STEPS {
        println!("{:11} {}", step.name, step.about);
    }
    Ok(())
}

/// Runs the named steps, or all.
pub fn run(names: &[String]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(format!("there is no step `{unknown}`; see `cargo xtask test --list`"));
    }
    let logs = root().join("target/test-logs");
    fs::create_dir_all(&logs).map_err(|error| error.to_string())?;
    let (mut passed, mut failed) = (0, Vec::new());
    for step in STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)) {
        let started = Instant::now();
        let mut log = Log { path: logs.join(format!("{}.log", step.name)) };
        File::create(&log.path).map_err(|error| error.to_string())?;
        let outcome = (step.run)(&mut log);
        let seconds = started.elapsed().as_secs();
        match outcome {
            Ok(()) => {
                passed += 1;
                println!("ok      {:11} {seconds:4} s  {}", step.name, log.counts().join("; "));
            }
            Err(message) => {
                failed.push(step.name);
                println!("FAILED  {:11} {seconds:4} s  {message}\n{}", step.name, log.tail());
            }
        }
    }
    println!("{passed} passed, {} failed", failed.len());
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// The output of a step's commands.
struct Log {
    path: PathBuf,
}

impl Log {
    /// Runs a command in a folder of the repository; its output goes to the log.
    fn command(&mut self, folder: &str, program: &str, arguments: &[&str]) -> Outcome {
        self.command_with(folder, program, arguments, &[])
    }

    fn command_with(&mut self, folder: &str, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Outcome {
        let told = format!("{program} {}", arguments.join(" "));
        let open = || File::options().append(true).open(&self.path).map_err(|error| error.to_string());
        std::io::Write::write_all(&mut open()?, format!("\n$ {told}\n").as_bytes()).map_err(|error| error.to_string())?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(root().join(folder)).stdin(Stdio::null()).stdout(open()?).stderr(open()?);
        // Tests of a virtual environment run with it first on the path, as after `activate`.
        let path = env::var_os("PATH").unwrap_or_default();
        let paths = [venv().join("bin"), root().join("tools/bin")].into_iter().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(paths).map_err(|error| error.to_string())?).env("VIRTUAL_ENV", venv());
        command.envs(variables.iter().copied());
        let status = command.status().map_err(|error| format!("{told}: {error}"))?;
        if status.success() { Ok(()) } else { Err(format!("{told}: {status}")) }
    }

    fn text(&self) -> String {
        fs::read(&self.path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// The lines that say how many cases ran.
    fn counts(&self) -> Vec<String> {
        let text = self.text();
        let mut counts: Vec<String> = text
            .lines()
            .filter(|line| {
                [" vectors", " products:", " requests", " totals recomputed", " directives", "rule files:", "cities × "]
                    .iter()
                    .any(|count| line.contains(count))
            })
            .filter(|line| !line.starts_with("test ") && !line.starts_with("$ "))
            .map(|line| line.trim().to_string())
            .collect();
        let tests: u32 = text.lines().filter_map(|line| line.strip_prefix("test result: ok. ")?.split(' ').next()?.parse::<u32>().ok()).sum();
        if tests > 0 {
            counts.insert(0, format!("{tests} tests"));
        }
        counts
    }

    fn tail(&self) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(60)..].join("\n")
    }
}

fn venv() -> PathBuf {
    root().join(".venv")
}

fn generated(log: &mut Log) -> Outcome {
    let xtask = env::current_exe().map_err(|error| error.to_string())?.to_string_lossy().into_owned();
    // The Python binding asks an interpreter about itself even when it is only checked.
    virtual_environment(log)?;
    log.command("", "cargo", &["fmt", "--all", "--check"])?;
    log.command("", "cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    for what in ["rules", "schema", "vectors"] {
        log.command("", &xtask, &[what, "--check"])?;
    }
    log.command("", "cargo", &["run", "--quiet", "-p", "hesuan-cli", "--", "rules", "coverage", "--check"])
}

fn rust(log: &mut Log) -> Outcome {
    let crates =
        ["-p", "hesuan-core", "-p", "hesuan-rulepack", "-p", "hesuan", "-p", "hesuan-columnar", "-p", "hesuan-workload", "-p", "hesuan-cli", "-p", "xtask"];
    let arguments = [&["test", "--features", "hesuan-rulepack/source,hesuan-core/schema"][..], &crates, &["--", "--nocapture"]].concat();
    log.command("", "cargo", &arguments)
}

fn exhaustive(log: &mut Log) -> Outcome {
    log.command(
        "",
        "cargo",
        &["test", "--profile", "exhaustive", "-p", "hesuan", "--test", "exhaustive", "--test", "simulation", "--", "--ignored", "--nocapture"],
    )
}

fn virtual_environment(log: &mut Log) -> Outcome {
    if venv().join("bin/python").exists() { Ok(()) } else { log.command("", "python3", &["-m", "venv", ".venv"]) }
}

fn python(log: &mut Log) -> Outcome {
    virtual_environment(log)?;
    let tools = [
        "maturin>=1.16,<2",
        "pytest>=8",
        "mypy>=1.13",
        "PyYAML>=6",
        "jsonschema>=4",
        "types-jsonschema",
        "chinesecalendar>=1.11",
        "lunardate",
        "openpyxl>=3.1",
        "beancount>=3,<4",
        "pyarrow",
        "polars",
        "pandas>=3",
        "duckdb",
    ];
    log.command("", "pip", &[&["install", "--quiet", "--disable-pip-version-check"][..], &tools].concat())?;
    let folder = "bindings/python";
    log.command(folder, "python", &["stubs.py", "--check"])?;
    let dist = root().join(folder).join("dist");
    let _ = fs::remove_dir_all(&dist);
    log.command(folder, "maturin", &["build", "--release", "--out", "dist"])?;
    let wheels = fs::read_dir(&dist).map_err(|error| error.to_string())?;
    let wheel = wheels.filter_map(|entry| Some(entry.ok()?.path())).next().ok_or("no wheel was built")?;
    log.command(folder, "pip", &["install", "--quiet", "--force-reinstall", "--no-deps", "--no-index", &wheel.to_string_lossy()])?;
    log.command(folder, "python", &["-m", "pytest", "-q", "-s"])?;
    log.command(folder, "python", &["-m", "mypy"])?;
    log.command(
        folder,
        "python",
        &["-m", "mypy.stubtest", "--mypy-config-file", "pyproject.toml", "--allowlist", "stubtest.txt", "--ignore-unused-allowlist", "hesuan"],
    )?;
    for script in ["tests/rules_schema.py", "tests/calendars/check_calendars.py", "tests/oracle/check_vectors.py"] {
        log.command("", "python", &[script])?;
    }
    bills(log)
}

/// The sample month, closed and read again by another program.
fn bills(log: &mut Log) -> Outcome {
    let folder = "target/test-bills";
    let arguments = ["close", "examples/platform-month/month.xlsx", "--month", "2026-08", "--out", folder];
    log.command("", "cargo", &[&["run", "--quiet", "-p", "hesuan-cli", "--"][..], &arguments].concat())?;
    log.command("", "python", &["tests/workbooks/check_bills.py", folder])?;
    let folder = "target/test-month";
    let arguments = ["close", "examples/platform-month/whole-month.xlsx", "--month", "2026-08", "--out", folder];
    log.command("", "cargo", &[&["run", "--quiet", "-p", "hesuan-cli", "--"][..], &arguments].concat())?;
    log.command("", "python", &["tests/workbooks/check_ledger.py", folder])
}

fn node(log: &mut Log) -> Outcome {
    wasm_package(log)?;
    log.command("bindings/node", "npm", &["ci", "--no-audit", "--no-fund"])?;
    for script in ["build", "types:check", "test", "test:pack"] {
        log.command("bindings/node", "npm", &["run", script])?;
    }
    Ok(())
}

fn browser(log: &mut Log) -> Outcome {
    apt_package(log, "chromium", "/usr/bin/chromium")?;
    for script in ["test:wasm", "test:browser"] {
        log.command("bindings/node", "npm", &["run", script])?;
    }
    Ok(())
}

/// The WASM build, with the tools that it needs.
fn wasm_package(log: &mut Log) -> Outcome {
    const WASM_BINDGEN: &str = "0.2.130";
    log.command("", "rustup", &["target", "add", "wasm32-unknown-unknown"])?;
    if !root().join("tools/bin/wasm-bindgen").exists() {
        log.command("", "cargo", &["install", "wasm-bindgen-cli", "--version", WASM_BINDGEN, "--root", "tools"])?;
    }
    Ok(())
}

/// Installs a Debian package where it is missing and we may.
fn apt_package(log: &mut Log, package: &str, program: &str) -> Outcome {
    if Path::new(program).exists() {
        return Ok(());
    }
    let told = |error| format!("{error}; install the package {package} by hand");
    log.command("", "apt-get", &["update"]).map_err(told)?;
    log.command_with("", "apt-get", &["install", "-y", "--no-install-recommends", package], &[("DEBIAN_FRONTEND", "noninteractive")]).map_err(told)
}
