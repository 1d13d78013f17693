# Prints the folder of the Maven to run, for mvnw.cmd; fetches it first if need be. The twin of mvnw, which explains the order.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Say($text) { [Console]::Error.WriteLine("mvnw: $text") }

$properties = ConvertFrom-StringData (Get-Content (Join-Path $PSScriptRoot 'maven-wrapper.properties') -Raw)
$version = $properties.mavenVersion
$checksum = $properties.distributionSha512Sum
$url = if ($env:MVNW_DIST_URL) { $env:MVNW_DIST_URL } else { $properties.distributionUrl }
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$dists = Join-Path $userHome 'wrapper\dists'
$maven = Join-Path $dists "apache-maven-$version-$($checksum.Substring(0, 12))"

function Test-Archive($file) {
  (Test-Path $file) -and ((Get-FileHash -Algorithm SHA512 $file).Hash -eq $checksum)
}

function Get-FromMaven($file, $work) {
  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { return }
  Push-Location $work
  try {
    & mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy `
      "-Dartifact=org.apache.maven:apache-maven:${version}:tar.gz:bin" "-DoutputDirectory=$work\asked" | Out-Null
    Move-Item "$work\asked\*.tar.gz" $file
  } catch {
    Say $_
  } finally {
    Pop-Location
  }
}

if (-not (Test-Path (Join-Path $maven 'bin\mvn.cmd'))) {
  New-Item -ItemType Directory -Force $dists | Out-Null
  $work = Join-Path $dists ('.fetch.' + [Guid]::NewGuid())
  New-Item -ItemType Directory $work | Out-Null
  try {
    $file = Join-Path $work 'maven.tar.gz'
    try { Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $file } catch { Say "cannot load $url" }
    if (-not (Test-Archive $file)) {
      Remove-Item -Force -ErrorAction SilentlyContinue $file
      Get-FromMaven $file $work
    }
    if (-not (Test-Archive $file)) {
      Say "cannot get Maven ${version}: $url is out of reach (or wrong), and no mvn on the PATH could fetch it"
      exit 1
    }
    & tar -xzf $file -C $work
    if (-not (Test-Path $maven)) { Move-Item (Join-Path $work "apache-maven-$version") $maven }
  } finally {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work
  }
}
Write-Output $maven
